import { beforeEach, describe, expect, it } from 'vitest'
import { between, everything } from '../access/filter.ts'
import type { SearchEngine } from './engine.ts'
import type { AskEngine } from './testing/ask-engine.ts'
import { makeNeed, makeResult, pagesOf } from './testing/documents.ts'

/** What every search engine has to do with documents that come, change and go, and to tell matching of them. */
export function indexingContract(engine: () => SearchEngine, { ask, find, hold }: AskEngine) {
  describe('changes', () => {
    it('may come twice, and an older version never replaces a newer', async () => {
      const older = makeResult('a', '旧题目', {}, {}, 1)
      const newer = makeResult('a', '新名称', {}, {}, 2)
      await hold(newer)
      await hold(newer)
      await hold(older)
      expect(await find({ q: '新名称' })).toEqual(['a'])
      expect(await find({ q: '旧题目' })).toEqual([])
      expect((await ask({})).total).toBe(1)
      await hold(older, makeResult('b', '另一项'), older)
      expect(await find({ q: '新名称' })).toEqual(['a'])
    })

    it('takes the same version again with other words: a name beside it may have changed', async () => {
      await hold(makeResult('a', '甲', { organizationName: '东湖大学' }))
      await hold(makeResult('a', '甲', { organizationName: '西山大学' }))
      expect(await find({ q: '西山大学' })).toEqual(['a'])
      expect(await find({ q: '东湖大学' })).toEqual([])
    })

    it('forgets what is removed, also in statistics and candidates', async () => {
      await hold(makeResult('a', '甲醛传感器'), makeResult('b', '甲醛检测'))
      await engine().remove('results', ['a'])
      expect(await find({ q: '甲醛' })).toEqual(['b'])
      expect((await engine().termStatistics('results', ['甲醛'])).frequencies.get('甲醛')).toBe(1)
      await hold(makeResult('a', '甲醛传感器'))
      expect((await find({ q: '甲醛' })).sort()).toEqual(['a', 'b'])
    })

    it('keeps the two kinds apart', async () => {
      await hold(makeResult('same', '滤芯'))
      await engine().upsert('needs', [makeNeed('same', '滤芯')])
      await engine().remove('needs', ['same'])
      expect(await find({ q: '滤芯' })).toEqual(['same'])
    })
  })

  describe('rebuild', () => {
    it('replaces everything at once, while searches go on', async () => {
      await hold(makeResult('old', '旧'))
      const totals = new Set<number>()
      let building = true
      const rebuilt = engine()
        .rebuild(
          'results',
          pagesOf(
            ...Array.from({ length: 5 }, (_, page) =>
              Array.from({ length: 40 }, (_, at) => makeResult(`r${page}-${at}`, '新')),
            ),
          ),
        )
        .finally(() => {
          building = false
        })
      while (building) {
        totals.add((await ask({ limit: 0 })).total)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      await rebuilt
      totals.add((await ask({ limit: 0 })).total)
      expect([...totals]).toEqual([1, 200])
    })

    it('loses no change that comes while it is under way', async () => {
      const pages = pagesOf([makeResult('a', '重建前')], [makeResult('b', '不变')])
      const rebuilt = engine().rebuild('results', pages)
      await Promise.all([hold(makeResult('c', '期间新增')), engine().remove('results', ['b']), rebuilt])
      expect((await find({})).sort()).toEqual(['a', 'c'])
    })

    it('leaves what was there when the documents cannot be read to their end', async () => {
      await hold(makeResult('old', '旧'))
      async function* broken() {
        yield [makeResult('new', '新')]
        throw new Error('the database went away')
      }
      await expect(engine().rebuild('results', broken())).rejects.toThrow('the database went away')
      expect(await find({})).toEqual(['old'])
    })
  })

  describe('for matching', () => {
    beforeEach(() =>
      hold(
        makeResult('coating', '光伏玻璃减反射镀膜', { summary: '溶胶凝胶法镀膜，透过率提升。' }),
        makeResult('glass', '光伏玻璃压延成形', {}, { trl: 8 }),
        makeResult('steel', '电工钢绝缘涂层', { summary: '无铬涂层。' }),
      ),
    )

    it('counts the documents that contain a term in any field', async () => {
      const terms = ['光伏玻璃', '溶胶凝胶', '涂层', '大模型']
      expect(await engine().termStatistics('results', terms)).toEqual({
        documents: 3,
        frequencies: new Map([
          ['光伏玻璃', 2],
          ['溶胶凝胶', 1],
          ['涂层', 1],
          ['大模型', 0],
        ]),
      })
    })

    it('proposes who speaks most of the weighted terms', async () => {
      const terms = [
        { term: '光伏玻璃', weight: 2 },
        { term: '镀膜', weight: 3 },
        { term: '溶胶凝胶', weight: 1 },
        { term: '超导', weight: 9 },
      ]
      const found = await engine().candidates({ kind: 'results', terms, filter: everything, k: 10 })
      expect(found.map(({ id }) => id)).toEqual(['coating', 'glass'])
      expect(found.every(({ score }) => score > 0)).toBe(true)
      const one = await engine().candidates({ kind: 'results', terms, filter: everything, k: 1 })
      expect(one.map(({ id }) => id)).toEqual(['coating'])
      const filtered = await engine().candidates({ kind: 'results', terms, filter: between('trl', 7), k: 10 })
      expect(filtered.map(({ id }) => id)).toEqual(['glass'])
      expect(await engine().candidates({ kind: 'results', terms: [], filter: everything, k: 10 })).toEqual([])
    })
  })
}
