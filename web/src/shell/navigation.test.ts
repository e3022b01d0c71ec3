import { expect, it } from 'vitest'
import { anAccount } from '../testing/records.ts'
import { leadsTo, navigationFor } from './navigation.ts'

it.each([
  ['/', '/'],
  ['/vouchers/new', '/vouchers'],
  ['/voucher-batches/new', '/vouchers'],
  ['/secondment-candidates', '/secondments'],
  ['/sms-messages', '/mails'],
  ['/experts/1', '/organizations'],
  ['/account/password', undefined],
  ['/newspapers', undefined],
])('finds the entry of %s', (pathname, to) => {
  const { main, more } = navigationFor(anAccount('staff'))
  expect([...main, ...more].filter((entry) => leadsTo(entry, pathname)).map((entry) => entry.to)).toEqual(
    to ? [to] : [],
  )
})
