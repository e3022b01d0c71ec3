import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../access/actor.ts'
import { drainStored } from '../outbox/stored-reader.ts'
import { createMeilisearchEngine } from './meilisearch/meilisearch-engine.ts'
import { meilisearchConsumer } from './meilisearch/stored-consumer.ts'
import { meilisearchServer, ownIndexes } from './testing/meilisearch-server.ts'
import { createSearchBench, queryOf } from './testing/search-bench.ts'

const engines = meilisearchServer ? ['the embedded engine', 'Meilisearch'] : ['the embedded engine']

describe.each(engines)('the thesaurus in search, over %s', { timeout: 60_000 }, (name) => {
  const indexes = name === 'Meilisearch' && meilisearchServer ? ownIndexes(meilisearchServer) : undefined
  const primary = indexes && createMeilisearchEngine(indexes.options)
  let bench: Awaited<ReturnType<typeof createSearchBench>>
  let staff: Actor
  beforeAll(async () => {
    bench = await createSearchBench({ primary })
    const { id: accountId } = await bench.factories.account('staff')
    staff = { role: 'staff', accountId, organizationId: null, townshipId: null }
  })
  afterAll(async () => {
    await bench.close()
    await indexes?.drop()
  })

  async function idsOf(q: string): Promise<string[]> {
    if (primary && indexes) {
      const { options } = indexes
      const thesaurus = bench.thesaurus.effective
      await drainStored(
        bench.db,
        meilisearchConsumer({ db: bench.db, engine: primary, options, thesaurus }),
        true,
      )
    }
    const { items } = await bench.search.search(visitor, queryOf({ kind: 'results', q }))
    return items.flatMap((hit) => (hit.kind === 'results' ? [hit.result.id] : []))
  }

  it('finds by an abbreviation who says only the word, and by the word who says only the abbreviation', async () => {
    const word = await bench.factories.result({ title: '聚苯硫醚纤维滤料' })
    const short = await bench.factories.result({ title: 'PPS 复合滤袋' })
    await expect.poll(() => idsOf('PPS').then((ids) => ids.sort())).toEqual([word.id, short.id].sort())
    const { items } = await bench.search.search(visitor, queryOf({ kind: 'results', q: 'PPS' }))
    expect(
      items.flatMap(({ highlights }) => highlights.flatMap(({ parts }) => parts)).filter(({ hit }) => hit),
    ).toEqual(
      expect.arrayContaining([
        { text: '聚苯硫醚', hit: true },
        { text: 'PPS', hit: true },
      ]),
    )
    expect((await idsOf('聚苯硫醚')).sort()).toEqual([word.id, short.id].sort())
  })

  it('goes by a group of the district until it is retired', async () => {
    const result = await bench.factories.result({ title: '速固灌封料耐老化' })
    expect(await idsOf('珂润胶')).toEqual([])
    const group = await bench.thesaurus.create(staff, {
      techField: 'new_materials',
      kind: 'synonym',
      words: ['珂润胶', '速固灌封料'],
      note: '',
    })
    await expect.poll(() => idsOf('珂润胶')).toEqual([result.id])
    await bench.thesaurus.retire(staff, group.id)
    await expect.poll(() => idsOf('珂润胶')).toEqual([])
  })

  it('does not take a narrower word for what was asked', async () => {
    const result = await bench.factories.result({ title: '极窄词专用设备' })
    await bench.thesaurus.create(staff, {
      techField: 'general',
      kind: 'broader',
      words: ['极宽泛词', '极窄词'],
      note: '',
    })
    expect(await idsOf('极宽泛词')).not.toContain(result.id)
  })
})
