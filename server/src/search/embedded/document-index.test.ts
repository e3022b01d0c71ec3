import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Filter, type FilterRecord, fulfils } from '../../access/filter.ts'
import { documentShapes } from '../documents.ts'
import { makeResult } from '../testing/documents.ts'
import { DocumentIndex } from './document-index.ts'
import { FactIndex } from './fact-index.ts'

const values = ['a', 'b', 'c']
const facts = fc.record<FilterRecord>({
  one: fc.option(fc.constantFrom(...values)),
  many: fc.array(fc.constantFrom(...values), { maxLength: 3 }),
  number: fc.option(fc.integer({ min: 0, max: 5 })),
})
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constantFrom('one', 'many'),
      values: fc.array(fc.constantFrom(...values), { maxLength: 2 }),
    }),
    fc.record(
      {
        op: fc.constant('range' as const),
        field: fc.constant('number'),
        min: fc.integer({ min: 0, max: 5 }),
        max: fc.integer({ min: 0, max: 5 }),
      },
      { requiredKeys: ['op', 'field'] },
    ),
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('filter'), { maxLength: 3 }),
    }),
  ),
}))

describe('the fact index', () => {
  it('agrees with `fulfils` on every filter', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 40 }), filter, (records, asked) => {
        const index = new FactIndex(['one', 'many', 'number'])
        for (const [slot, record] of records.entries()) index.add(slot, record)
        const expected = records.flatMap((record, slot) => (fulfils(record, asked) ? [slot] : []))
        const found = [...index.matching(asked, records.length).slots()]
        expect(found.filter((slot) => slot < records.length)).toEqual(expected)
      }),
    )
  })
})

describe('the document index', () => {
  it('sweeps out what was given up and finds the rest as before', () => {
    const index = new DocumentIndex(documentShapes.results)
    const titleOf = (id: number) => (id % 2 ? '水泵' : '风机')
    for (let version = 1; version <= 6; version++) {
      for (let id = 0; id < 700; id++) {
        index.upsert(makeResult(`r${id}`, titleOf(id), {}, { publishedAt: version }, version))
      }
    }
    for (let id = 0; id < 100; id++) index.remove(`r${id}`)
    expect(index.documents).toBe(600)
    expect(index.size).toBeLessThan(2 * 700 + 1000)
    const live = index.matching({ op: 'all', of: [] })
    expect(live.size).toBe(600)
    const view = { scopes: new Uint8Array(index.size), fieldMasks: [0, 1] }
    live.forEach((slot) => {
      view.scopes[slot] = 1
      expect(index.publishedAt(slot)).toBe(6)
    })
    const { slots } = index.text.match({ text: '水泵', kind: 'chinese' }, view)
    const ids = slots.map((slot) => index.idAt(slot)).sort()
    const expected = Array.from({ length: 600 }, (_, at) => at + 100).filter((id) => id % 2)
    expect(ids).toEqual(expected.map((id) => `r${id}`).sort())
  })
})
