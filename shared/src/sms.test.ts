import { describe, expect, it } from 'vitest'
import { mainlandMobile, smsParts } from './sms.ts'

describe('mainlandMobile', () => {
  it.each([
    '13800001234',
    '+86 138-0000-1234',
    '0086 13800001234',
    '８６１３８００００１２３４',
    '(86)138.0000.1234',
  ])('reads %s', (written) => expect(mainlandMobile(written)).toBe('+8613800001234'))
  it.each(['', '0571-8800 1234', '12345678901', '1380000123', '+852 1380 0001 234', '张工 13800001234'])(
    'takes %s for none',
    (written) => expect(mainlandMobile(written)).toBeNull(),
  )
})

describe('smsParts', () => {
  it.each([
    [0, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%i characters are %i', (length, parts) => expect(smsParts('字'.repeat(length))).toBe(parts))
})
