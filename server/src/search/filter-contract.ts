import { beforeEach, describe, expect, it } from 'vitest'
import { allOf, anyOf, between, equal, everything, type Filter, nothing, oneOf } from '../access/filter.ts'
import type { AskEngine } from './testing/ask-engine.ts'
import { makeResult, wholeScope } from './testing/documents.ts'

/** What every search engine has to make of filters. */
export function filterContract({ ask, find, hold }: AskEngine) {
  describe('filters', () => {
    const hostile = [
      '" OR id EXISTS',
      'a"b',
      "a'b",
      'back\\slash',
      '\\" OR 1 = 1 OR "',
      '电子信息',
      'a] OR [b',
      '\n',
      '',
    ]

    beforeEach(() =>
      hold(
        makeResult(
          'a',
          '甲',
          {},
          { techField: 'electronics', cooperationModes: ['license', 'equity'], trl: 4 },
        ),
        makeResult('b', '乙', {}, { techField: 'aerospace', cooperationModes: ['transfer'], trl: 9 }),
        makeResult('c', '丙', {}, { techField: null, cooperationModes: [], trl: null }),
      ),
    )

    const cases: [string, Filter, string[]][] = [
      ['everything', everything, ['a', 'b', 'c']],
      ['nothing', nothing, []],
      ['a value', equal('techField', 'electronics'), ['a']],
      ['several values', oneOf('techField', ['electronics', 'aerospace']), ['a', 'b']],
      ['no value', oneOf('techField', []), []],
      ['an element of a list', oneOf('cooperationModes', ['equity', 'transfer']), ['a', 'b']],
      ['a range', between('trl', 4, 8), ['a']],
      ['an open range', between('trl', 5), ['b']],
      ['a range without ends, never for blanks', between('trl'), ['a', 'b']],
      ['all', allOf(equal('techField', 'electronics'), between('trl', 1, 3)), []],
      ['any', anyOf(equal('techField', 'electronics'), between('trl', 9)), ['a', 'b']],
      ['all of any', allOf(anyOf(equal('trl', 4), equal('trl', 9)), anyOf(everything, nothing)), ['a', 'b']],
      ['a number that is not the text of it', equal('trl', 4), ['a']],
    ]
    it.each(cases)('%s', async (_, filter, expected) => {
      expect((await find({ filter })).sort()).toEqual(expected)
      expect((await ask({ filter })).total).toBe(expected.length)
      const scopes = [{ ...wholeScope('results'), visible: filter }]
      expect((await find({ scopes })).sort()).toEqual(expected)
    })

    it.each(hostile)('takes %j for a value and nothing else', async (value) => {
      await hold(makeResult('hostile', '丁', {}, { organizationId: value }))
      expect(await find({ filter: equal('organizationId', value) })).toEqual(['hostile'])
      expect(await find({ filter: equal('organizationId', `${value}x`) })).toEqual([])
    })

    it('narrows what the question found and does not widen it', async () => {
      await hold(makeResult('x', '陶瓷轴承', {}, { trl: 1 }), makeResult('y', '陶瓷刀具', {}, { trl: 2 }))
      expect(await find({ q: '陶瓷 轴承', filter: equal('trl', 1) })).toEqual(['x'])
      expect(await ask({ q: '陶瓷 轴承', filter: equal('trl', 2) })).toMatchObject({ hits: [], total: 0 })
    })

    it('refuses a field that the kind does not have', async () => {
      await expect(ask({ filter: equal('nonsense', 1) })).rejects.toThrow()
    })
  })
}
