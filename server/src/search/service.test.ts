import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../access/actor.ts'
import { createSearchBench, queryOf } from './testing/search-bench.ts'

const staff: Actor = {
  role: 'staff',
  accountId: '00000000-0000-4000-8000-000000000000',
  organizationId: null,
  townshipId: null,
}

describe('the search service', () => {
  let bench: Awaited<ReturnType<typeof createSearchBench>>
  beforeAll(async () => {
    bench = await createSearchBench()
  })
  afterAll(() => bench.close())

  it('finds a record as soon as it is committed', async () => {
    const need = await bench.factories.need({ title: '钕铁硼磁粉抗氧化包覆' })
    const page = await bench.search.search(visitor, queryOf({ kind: 'needs', q: '钕铁硼' }))
    expect(page).toMatchObject({ items: [{ need: { id: need.id } }], total: 1, degraded: false })
  })

  it('marks what answers the question in the text as it is written', async () => {
    await bench.factories.result({ title: '鈦酸鋇介電填料', summary: '介电常数 ＞ 3000，粒径 0.3 μm。' })
    const page = await bench.search.search(visitor, queryOf({ kind: 'results', q: '钛酸钡 介电' }))
    expect(page.items[0]?.highlights).toEqual([
      {
        field: 'title',
        parts: [
          { text: '鈦酸鋇介電', hit: true },
          { text: '填料', hit: false },
        ],
      },
      {
        field: 'summary',
        parts: [
          { text: '介电', hit: true },
          { text: '常数 ＞ 3000，粒径 0.3 μm。', hit: false },
        ],
      },
    ])
  })

  it('keeps the other values of a facet in which something is chosen', async () => {
    const institution = await bench.factories.organization({ kind: 'institution', name: '云台理工大学' })
    const organizationId = institution.id
    const make = (techField: 'aerospace' | 'agriculture', form: 'software' | 'equipment') =>
      bench.factories.result({ organizationId, techField, form, title: '无人机喷洒' })
    await make('aerospace', 'software')
    await make('aerospace', 'equipment')
    await make('agriculture', 'equipment')
    const query = { kind: 'results', q: '无人机喷洒' } as const
    const chosen = await bench.search.search(
      visitor,
      queryOf({ ...query, techField: ['agriculture'], status: ['withdrawn', 'active'] }),
    )
    expect(chosen.total).toBe(1)
    expect(chosen.facets).toEqual({
      techField: [
        { value: 'aerospace', count: 2, label: null },
        { value: 'agriculture', count: 1, label: null },
      ],
      form: [{ value: 'equipment', count: 1, label: null }],
      cooperationMode: [],
      organizationId: [{ value: organizationId, count: 1, label: '云台理工大学' }],
      status: [
        { value: 'active', count: 1, label: null },
        { value: 'withdrawn', count: 0, label: null },
      ],
    })
  })

  it('pages by cursor, every record once', async () => {
    const made = []
    for (let at = 0; at < 7; at++) made.push(await bench.factories.need({ title: `蒸汽疏水阀${at}` }))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await bench.search.search(
        staff,
        queryOf({ kind: 'needs', q: '疏水阀', limit: 3, sort: 'newest', ...(cursor && { cursor }) }),
      )
      expect(page.total).toBe(7)
      for (const hit of page.items) if (hit.kind === 'needs') seen.push(hit.need.id)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(
      [...made]
        .sort(
          (a, b) =>
            (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1),
        )
        .map(({ id }) => id),
    )
    for (const broken of ['x', 'Wy0xXQ', 'W10', 'WyIxIl0']) {
      const refused = bench.search.search(staff, queryOf({ kind: 'needs', cursor: broken }))
      await expect(refused).rejects.toMatchObject({ code: 'cursor_invalid' })
    }
  })

  it('suggests titles by characters, words inside and pinyin initials', async () => {
    await bench.factories.result({ title: '重载齿轮渗碳淬火变形控制' })
    const suggested = async (q: string) =>
      (await bench.search.suggest(visitor, 'results', q)).items.map(({ text }) => text)
    for (const q of ['重载', '渗碳淬', '變形控制', 'zzcl', 'stch', 'ZZCL']) {
      expect(await suggested(q), q).toEqual(['重载齿轮渗碳淬火变形控制'])
    }
    expect(await suggested('zqxw')).toEqual([])
    const found = await bench.search.search(visitor, queryOf({ kind: 'results', q: 'zzcl' }))
    expect(found.total).toBe(0)
  })

  it('passes over a filter that the kind does not have', async () => {
    await bench.factories.result({ title: '一种过滤器' })
    const query = queryOf({ kind: 'results', q: '过滤器', needKind: ['talent'] })
    expect((await bench.search.search(visitor, query)).total).toBe(1)
  })
})
