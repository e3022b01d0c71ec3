import fc from 'fast-check'
import { expect, it } from 'vitest'
import { grouped } from './grouped.ts'

it('writes numbers as Intl does', () => {
  const number = fc.oneof(
    fc.maxSafeInteger(),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
  )
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      fc.pre(!Object.is(value, -0))
      const intl = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: decimals })
      expect(grouped(value, decimals)).toBe(intl.format(value))
    }),
  )
})
