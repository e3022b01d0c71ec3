import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fenFromWan, fenRangeSchema, formatWan, wanFromFen } from './money.ts'

describe('money', () => {
  it('turns 万元 with two decimals into fen and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (hundredths) => {
        const wan = hundredths / 100
        expect(wanFromFen(fenFromWan(wan))).toBe(wan)
      }),
    )
  })

  it('writes sums as people here do', () => {
    expect(formatWan(80_000_000)).toBe('80')
    expect(formatWan(12_500_000)).toBe('12.5')
    expect(formatWan(1_435_000_000)).toBe('1,435')
  })

  it('wants a range the right way round, with at least one end', () => {
    expect(fenRangeSchema.safeParse({ min: 2, max: 1 }).success).toBe(false)
    expect(fenRangeSchema.safeParse({ min: null, max: null }).success).toBe(false)
    expect(fenRangeSchema.safeParse({ min: 1, max: null }).success).toBe(true)
  })
})
