import { expect, it, vi } from 'vitest'
import { later } from './later.ts'

it('is made when it is first asked for, once, whatever it is', () => {
  const make = vi.fn(() => undefined)
  const made = later(make)
  expect(make).not.toHaveBeenCalled()
  expect([made(), made()]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledTimes(1)
})
