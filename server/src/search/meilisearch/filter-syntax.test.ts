import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, between, equal, everything, nothing, oneOf } from '../../access/filter.ts'
import { decodeText, encodeText, every, filterSyntax, not } from './filter-syntax.ts'

const fields = ['stage', 'trl']
const syntax = (filter: Parameters<typeof filterSyntax>[0]) => filterSyntax(filter, fields)

describe('the filter syntax of Meilisearch', () => {
  it('says what a filter says', () => {
    expect(syntax(oneOf('stage', ['published', 'draft']))).toBe('stage IN ["published", "draft"]')
    expect(syntax(equal('trl', 4))).toBe('trl IN [4]')
    expect(syntax(between('trl', 4, 6))).toBe(
      '(trl EXISTS) AND (trl IS NOT NULL) AND (trl >= 4) AND (trl <= 6)',
    )
    expect(syntax(anyOf(equal('stage', 'draft'), allOf(equal('trl', 1), everything)))).toBe(
      '(stage IN ["draft"]) OR ((trl IN [1]))',
    )
  })

  it('knows what holds always and what never', () => {
    expect(syntax(everything)).toBe(true)
    expect(syntax(nothing)).toBe(false)
    expect(syntax(oneOf('stage', []))).toBe(false)
    expect(syntax(allOf(equal('trl', 1), nothing))).toBe(false)
    expect(syntax(anyOf(equal('trl', 1), everything))).toBe(true)
    expect(every([true, not(false)])).toBe(true)
    expect(every([not(true), 'trl EXISTS'])).toBe(false)
  })

  it('writes any text so that nothing in it can end the text or mean something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeText(text)).toMatch(/^[a-z0-9_~-]+$/)
        expect(decodeText(encodeText(text))).toBe(text)
      }),
    )
  })

  it('refuses a field that the documents do not have', () => {
    expect(() => syntax(equal('id IN [1] OR stage', 'x'))).toThrow(RangeError)
  })
})
