import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, between, equal, everything, fulfils, nothing, oneOf } from './filter.ts'

describe('fulfils', () => {
  it('asks a list field for a common element', () => {
    expect(fulfils({ modes: ['license', 'transfer'] }, oneOf('modes', ['equity', 'transfer']))).toBe(true)
    expect(fulfils({ modes: [] }, oneOf('modes', ['transfer']))).toBe(false)
  })

  it('never holds for a blank field', () => {
    expect(fulfils({ trl: null }, between('trl', 1, 9))).toBe(false)
    expect(fulfils({}, between('trl'))).toBe(false)
    expect(fulfils({ field: null }, oneOf('field', ['other']))).toBe(false)
  })

  it('includes both ends of a range', () => {
    expect([3, 4, 6, 7].map((trl) => fulfils({ trl }, between('trl', 4, 6)))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('combines like and, or', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (truths) => {
        const parts = truths.map((truth) => (truth ? everything : nothing))
        expect(fulfils({}, allOf(...parts))).toBe(truths.every(Boolean))
        expect(fulfils({}, anyOf(...parts))).toBe(truths.some(Boolean))
      }),
    )
  })

  it('does not take one type for another', () => {
    expect(fulfils({ trl: 4 }, equal('trl', '4'))).toBe(false)
  })
})
