import { afterEach, describe, expect, it } from 'vitest'
import { everything } from '../access/filter.ts'
import type { SearchEngine } from './engine.ts'
import type { AskEngine } from './testing/ask-engine.ts'
import { makeNeed, makeResult, pagesOf, wholeScope } from './testing/documents.ts'

/** What every search engine has to make of synonyms. */
export function synonymContract(engine: () => SearchEngine, { find, hold }: AskEngine) {
  describe('synonyms', () => {
    afterEach(() => engine().takeSynonyms([]))
    const groups = [
      ['CFRP', '碳纤维复合材料', '碳纤維增強塑料'],
      ['自动导引车', 'AGV'],
    ]

    it('find who says only the other word, after who says the word', async () => {
      await hold(
        makeResult('agv', 'AGV 仓储调度'),
        makeResult('cart', '自动导引车激光导航'),
        makeResult('cfrp', 'CFRP 板材胶接'),
        makeResult('plastic', '风电叶片用碳纤维增强塑料拉挤'),
        makeResult('other', '电动叉车'),
      )
      expect(await find({ q: 'AGV' })).toEqual(['agv'])
      await engine().takeSynonyms(groups)
      expect(await find({ q: 'agv' })).toEqual(['agv', 'cart'])
      expect((await find({ q: '自动导引车' })).sort()).toEqual(['agv', 'cart'])
      expect(await find({ q: '自动导引车调度' })).toEqual(['agv'])
      expect((await find({ q: 'ＣＦＲＰ' })).sort()).toEqual(['cfrp', 'plastic'])
      expect((await find({ q: '碳纤维复合材料' })).sort()).toEqual(['cfrp', 'plastic'])
      expect(await find({ q: '碳纤维复合材料胶接' })).toEqual(['cfrp'])
      await engine().takeSynonyms(groups.slice(1))
      expect(await find({ q: 'CFRP' })).toEqual(['cfrp'])
      expect((await find({ q: 'AGV' })).sort()).toEqual(['agv', 'cart'])
    })

    it('do not reach beyond the fields of a scope', async () => {
      await engine().takeSynonyms(groups)
      await engine().upsert('needs', [makeNeed('a', '仓储物流', { problem: '自动导引车定位漂移' })])
      const scopes = [{ ...wholeScope('needs'), fields: ['title'] }]
      expect(await find({ kind: 'needs', q: 'AGV' })).toEqual(['a'])
      expect(await find({ kind: 'needs', q: 'AGV', scopes })).toEqual([])
    })

    it('count in a long question, in statistics and for candidates', async () => {
      await hold(makeResult('cart', '自动导引车激光导航'), makeResult('other', '电动叉车液压系统'))
      await engine().takeSynonyms(groups)
      const q = '我们公司希望寻找一种能够在高温环境和强电磁干扰里面长期稳定运行的AGV解决方案'
      expect((await find({ q }))[0]).toBe('cart')
      const { frequencies } = await engine().termStatistics('results', ['AGV', '叉车'])
      expect([...frequencies.values()]).toEqual([1, 1])
      const terms = [{ term: 'AGV', weight: 1 }]
      const found = await engine().candidates({ kind: 'results', terms, filter: everything, k: 5 })
      expect(found.map(({ id }) => id)).toEqual(['cart'])
    })

    it('stay through a rebuild, and odd groups stop nothing', async () => {
      await engine().takeSynonyms([...groups, ['', '++'], ['同', '同'], ['"', '-'], ['长'.repeat(700), '短']])
      await engine().rebuild('results', pagesOf([makeResult('cart', '自动导引车激光导航')]))
      expect(await find({ q: 'AGV' })).toEqual(['cart'])
    })
  })
}
