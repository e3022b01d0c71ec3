import { searchKinds } from '@duijie/shared/search-queries'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { equal, everything } from '../access/filter.ts'
import type { SearchEngine, SearchRequest } from './engine.ts'
import { filterContract } from './filter-contract.ts'
import { indexingContract } from './indexing-contract.ts'
import { synonymContract } from './synonym-contract.ts'
import { askEngine } from './testing/ask-engine.ts'
import { makeNeed, makeResult, pagesOf, wholeScope } from './testing/documents.ts'

interface Opened {
  engine: SearchEngine
  close(): Promise<void>
}

/** What every search engine behind the port has to do. */
export function engineContract(name: string, open: () => Promise<Opened>) {
  describe(`search engine: ${name}`, () => {
    let opened: Opened
    let engine: SearchEngine
    beforeAll(async () => {
      opened = await open()
      engine = opened.engine
      await engine.rebuild('needs', pagesOf())
      await engine.rebuild('results', pagesOf())
    })
    afterAll(() => opened.close())
    afterEach(async () => {
      for (const kind of searchKinds) await engine.remove(kind, await find({ kind, limit: 5000 }))
    })

    const asking = askEngine(() => engine)
    const { ask, find, hold } = asking

    it('answers an empty index with nothing', async () => {
      expect(await ask({ facets: ['techField'] })).toEqual({ hits: [], facets: { techField: {} }, total: 0 })
      expect(await ask({ q: '涂布' })).toMatchObject({ hits: [], total: 0 })
      expect(await engine.termStatistics('results', ['涂布'])).toEqual({
        documents: 0,
        frequencies: new Map([['涂布', 0]]),
      })
      const request = {
        kind: 'results',
        terms: [{ term: '涂布', weight: 1 }],
        filter: everything,
        k: 5,
      } as const
      expect(await engine.candidates(request)).toEqual([])
      await engine.remove('results', ['unknown'])
      await engine.health()
    })

    describe('the question', () => {
      it('lists everything, newest first and blanks last, when it is empty or holds no word', async () => {
        await hold(
          makeResult('a', '甲', {}, { publishedAt: 1000 }),
          makeResult('b', '乙', {}, { publishedAt: null }),
          makeResult('c', '丙', {}, { publishedAt: 3000 }),
          makeResult('d', '丁', {}, { publishedAt: 1000 }),
        )
        for (const q of ['', '  ', '！？"-']) {
          expect(await ask({ q })).toMatchObject({
            hits: ['c', 'a', 'd', 'b'].map((id) => ({ id, score: 0 })),
            total: 4,
          })
        }
      })

      it('finds a word in any text field, the title counting most', async () => {
        await hold(
          makeResult('summary', '一种检测方法', { summary: '用于光伏玻璃减反射膜的厚度检测。' }),
          makeResult('title', '光伏玻璃减反射膜制备技术'),
          makeResult('other', '水产养殖尾水处理'),
        )
        expect(await find({ q: '减反射膜' })).toEqual(['title', 'summary'])
        expect(await find({ q: '光伏玻璃' })).toEqual(['title', 'summary'])
        expect(await find({ q: '反射膜' })).toContain('title')
        expect(await find({ q: '养殖尾水' })).toEqual(['other'])
        expect(await find({ q: '量子通信' })).toEqual([])
      })

      it('finds a single character anywhere in a title', async () => {
        await hold(makeResult('a', '锂电池隔膜'), makeResult('b', '高镍正极材料'))
        expect(await find({ q: '膜' })).toEqual(['a'])
      })

      it('takes traditional and simplified, full and half width, upper and lower case for the same', async () => {
        await hold(
          makeResult('a', '鋰電池隔膜塗佈技術'),
          makeResult('b', '锂电池隔膜涂布技术'),
          makeResult('c', 'ＡＧＶ 小车导航'),
        )
        expect((await find({ q: '锂电池隔膜' })).sort()).toEqual(['a', 'b'])
        expect((await find({ q: '鋰電池隔膜' })).sort()).toEqual(['a', 'b'])
        expect(await find({ q: 'agv' })).toEqual(['c'])
        expect(await find({ q: 'ＡＧＶ小車' })).toEqual(['c'])
      })

      it('asks for all words; most of them only where nothing has all', async () => {
        await hold(
          makeResult('all', '锂电池隔膜在线测厚', { summary: '太赫兹测厚。' }),
          makeResult('two', '锂电池隔膜涂布'),
          makeResult('one', '锂电池回收'),
        )
        expect(await ask({ q: '隔膜 太赫兹' })).toMatchObject({ hits: [{ id: 'all' }], total: 1 })
        expect(await find({ q: '回收 太赫兹 隔膜' })).toEqual(['all'])
        expect(await find({ q: '太赫兹 石墨烯' })).toEqual(['all'])
      })

      it('reads the whole of a long question', async () => {
        await hold(
          makeResult('deep', '井下泵的钴铬硬质涂层'),
          ...[...'甲乙丙丁戊己庚辛'].map((letter, at) => makeResult(`r${at}`, `${letter}类农产品冷链物流`)),
        )
        const q =
          '我们公司希望寻找一种能够在高温高压和强腐蚀的环境里面长期稳定运行并且成本不高的关于钴铬硬质涂层的方案'
        expect((await find({ q }))[0]).toBe('deep')
      })

      it('completes the last word while it is being typed, when it is Latin', async () => {
        await hold(makeResult('a', 'graphene 石墨烯导热膜'))
        expect(await find({ q: 'graph' })).toEqual(['a'])
      })

      it('takes operators of query languages literally', async () => {
        await hold(makeResult('a', '钛合金焊接'), makeResult('b', '镁合金压铸'))
        for (const q of ['"钛合金"', '-钛合金', '钛合金"', '钛合金 OR', '(钛合金)', '钛合金\\', "钛合金'"]) {
          expect(await find({ q }), q).toEqual(['a'])
        }
      })
    })

    synonymContract(() => engine, asking)

    describe('scopes', () => {
      const teaser = { visible: equal('confidentiality', 'public'), fields: ['title'], facets: ['techField'] }
      const own = { ...wholeScope('needs'), visible: equal('organizationId', 'own') }
      const ofNeeds = (request: Partial<SearchRequest>) =>
        ask({ kind: 'needs', scopes: [own, teaser], ...request })

      beforeEach(() =>
        engine.upsert('needs', [
          makeNeed('own', '轴承降噪', { problem: '滚道波纹度' }, { organizationId: 'own' }),
          makeNeed('known', '轴承润滑', { problem: '滚道波纹度' }, { organizationId: 'other' }),
          makeNeed('hidden', '轴承密封', {}, { organizationId: 'other', confidentiality: 'restricted' }),
        ]),
      )

      it('shows nothing outside, and searches only the fields of the scope a document is in', async () => {
        expect((await ofNeeds({})).total).toBe(2)
        expect((await find({ kind: 'needs', scopes: [own, teaser], q: '轴承' })).sort()).toEqual([
          'known',
          'own',
        ])
        expect(await ofNeeds({ q: '滚道波纹度' })).toMatchObject({ hits: [{ id: 'own' }], total: 1 })
        expect(await ofNeeds({ q: '轴承密封' })).not.toMatchObject({ hits: [{ id: 'hidden' }] })
      })

      it('counts a facet only where the scope tells it', async () => {
        const { facets } = await ofNeeds({ facets: ['techField', 'organizationId'] })
        expect(facets).toEqual({ techField: { new_materials: 2 }, organizationId: { own: 1 } })
      })

      it('pages over several scopes without holes or doubles', async () => {
        const documents = Array.from({ length: 30 }, (_, at) =>
          makeNeed(
            `n${at}`,
            `齿轮箱${at}`,
            {},
            { organizationId: at % 3 ? 'other' : 'own', publishedAt: at % 7 },
          ),
        )
        await engine.upsert('needs', documents)
        for (const sort of ['relevance', 'newest'] as const) {
          const pages = [0, 8, 16, 24, 32].map((offset) =>
            find({ kind: 'needs', scopes: [own, teaser], q: '齿轮箱', sort, offset, limit: 8 }),
          )
          const seen = (await Promise.all(pages)).flat()
          expect(seen).toHaveLength(30)
          expect(new Set(seen).size).toBe(30)
        }
      })
    })

    filterContract(asking)

    describe('facets', () => {
      it('counts values over all hits, not over the page', async () => {
        await hold(
          ...Array.from({ length: 25 }, (_, at) =>
            makeResult(
              `r${at}`,
              at % 2 ? '水泵' : '风机',
              {},
              {
                techField: at % 5 ? 'environment' : 'aerospace',
                cooperationModes: at % 2 ? ['license', 'equity'] : [],
                trl: null,
              },
            ),
          ),
        )
        const { facets, total } = await ask({
          q: '水泵',
          facets: ['techField', 'cooperationModes', 'trl'],
          limit: 1,
        })
        expect(total).toBe(12)
        expect(facets).toEqual({
          techField: { environment: 10, aerospace: 2 },
          cooperationModes: { license: 12, equity: 12 },
          trl: {},
        })
      })

      it('gives counts without hits when no hit is wanted', async () => {
        await hold(makeResult('a', '甲', {}, { techField: 'other' }))
        expect(await ask({ facets: ['techField'], limit: 0 })).toEqual({
          hits: [],
          facets: { techField: { other: 1 } },
          total: 1,
        })
      })

      it('counts what a question found that nothing contains whole', async () => {
        await hold(
          makeResult('a', '钛合金焊接', {}, { techField: 'aerospace' }),
          makeResult('b', '农产品冷链', {}, { techField: 'agriculture' }),
        )
        const { facets, total } = await ask({ q: '钛合金 增材 焊接 冷链', facets: ['techField'] })
        expect(total).toBe(1)
        expect(facets).toEqual({ techField: { aerospace: 1 } })
      })
    })

    describe('order and pages', () => {
      it('sorts by day when asked to, also with a question', async () => {
        await hold(
          makeResult('old', '石墨烯石墨烯导热膜', {}, { publishedAt: 1 }),
          makeResult('new', '一种膜', { applications: '石墨烯' }, { publishedAt: 2 }),
          makeResult('blank', '石墨烯', {}, { publishedAt: null }),
        )
        expect(await find({ q: '石墨烯', sort: 'newest' })).toEqual(['new', 'old', 'blank'])
        expect((await find({ q: '石墨烯' })).at(-1)).toBe('new')
      })

      it('gives every hit once, page after page, beyond a thousand', async () => {
        const documents = Array.from({ length: 1203 }, (_, at) =>
          makeResult(`r${at}`, '风电叶片', {}, { publishedAt: at % 3 }),
        )
        await engine.rebuild('results', pagesOf(documents))
        const seen: string[] = []
        for (let offset = 0; offset < 1300; offset += 100) {
          const page = await ask({ q: '风电', offset, limit: 100 })
          expect(page.total).toBe(1203)
          seen.push(...page.hits.map(({ id }) => id))
        }
        expect(seen).toHaveLength(1203)
        expect(new Set(seen).size).toBe(1203)
      })
    })

    indexingContract(() => engine, asking)
  })
}
