import { randomUUID } from 'node:crypto'
import { confidentialities, organizationAudiences } from '@duijie/shared/closed-lists'
import type { Need } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import type { SearchPage } from '@duijie/shared/search'
import type { SearchKind } from '@duijie/shared/search-queries'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../access/actor.ts'
import { drainStored } from '../outbox/stored-reader.ts'
import { createMeilisearchEngine } from './meilisearch/meilisearch-engine.ts'
import { meilisearchConsumer } from './meilisearch/stored-consumer.ts'
import { meilisearchServer, ownIndexes } from './testing/meilisearch-server.ts'
import { createSearchBench, queryOf } from './testing/search-bench.ts'

type Bench = Awaited<ReturnType<typeof createSearchBench>>

const needFields = [
  'title',
  'teaser',
  'problem',
  'targets',
  'currentState',
  'originalText',
  'industry',
] as const
const resultFields = ['title', 'summary', 'innovation', 'applications'] as const

/** A word that stands in one field of one record alone. */
const marker = () => `mark${randomUUID().replaceAll('-', '')}`

const AT_ONCE = 10

const engines = meilisearchServer ? (['embedded', 'Meilisearch'] as const) : (['embedded'] as const)

describe.each(engines)('what a reader may not read, over %s', { timeout: 120_000 }, (engineName) => {
  const indexes =
    engineName === 'Meilisearch' && meilisearchServer ? ownIndexes(meilisearchServer) : undefined
  const primary = indexes && createMeilisearchEngine(indexes.options)
  let bench: Bench
  let actors: Actor[]
  const ids: Record<SearchKind, string[]> = { needs: [], results: [] }
  const everyTitle: Record<SearchKind, string[]> = { needs: [], results: [] }
  /** what can be asked for: the markers of all records of the kind, whoever may read them */
  const words: Record<SearchKind, string[]> = { needs: [], results: [] }

  beforeAll(async () => {
    bench = await createSearchBench({ primary })
    const { factories } = bench
    const townships = [await factories.township(), await factories.township()]
    const enterprises = []
    for (const township of townships) {
      enterprises.push(await factories.organization({ name: marker(), townshipId: township.id }))
    }
    const institutions = []
    for (let at = 0; at < 2; at++) {
      institutions.push(await factories.organization({ kind: 'institution', name: marker() }))
    }
    const actor = async (
      role: Exclude<Actor['role'], 'visitor' | 'system'>,
      organizationId: string | null,
      townshipId: string | null = null,
    ) => {
      const account = await factories.account(role, { organizationId, townshipId })
      return { role, accountId: account.id, organizationId, townshipId } satisfies Actor
    }
    actors = [
      visitor,
      await actor('enterprise', enterprises[0]?.id ?? null),
      await actor('liaison', institutions[0]?.id ?? null),
      await actor('liaison', null),
      await actor('broker', null),
      await actor('township', null, townships[0]?.id ?? null),
      await actor('staff', null),
      await actor('admin', null),
    ]
    const stages = ['submitted', 'published'] as const
    for (const [at, confidentiality] of [
      ...confidentialities,
      ...confidentialities,
      'public' as const,
    ].entries()) {
      for (const stage of at < 3 ? stages : (['published'] as const)) {
        const enterprise = enterprises[at % 2]
        const need = await factories.need({
          organizationId: enterprise?.id ?? '',
          townshipId: enterprise?.townshipId ?? null,
          confidentiality,
          showOrganization: organizationAudiences[(at + Math.floor(at / 3)) % 3],
          stage,
          status: at === 5 ? 'withdrawn' : 'active',
          minTrl: 1 + at,
          cooperationModes: at % 2 ? ['license'] : ['transfer', 'equity'],
          preferredInstitutionIds: at < 3 ? [institutions[0]?.id ?? ''] : [],
          ...Object.fromEntries(needFields.map((field) => [field, marker()])),
        })
        ids.needs.push(need.id)
        everyTitle.needs.push(need.title)
      }
    }
    for (const institution of institutions) {
      for (const stage of ['draft', 'published'] as const) {
        for (const status of ['active', 'withdrawn'] as const) {
          const expert = await factories.expert({ organizationId: institution.id, name: marker() })
          const result = await factories.result({
            organizationId: institution.id,
            stage,
            status,
            expertIds: [expert.id],
            ...Object.fromEntries(resultFields.map((field) => [field, marker()])),
          })
          ids.results.push(result.id)
          everyTitle.results.push(result.title)
        }
      }
    }
    const system = { role: 'system' } as const
    for (const kind of ['needs', 'results'] as const) {
      words[kind] = JSON.stringify(await readable(system, kind)).match(/mark[0-9a-f]{32}/g) ?? []
      words[kind] = [...new Set(words[kind])]
    }
    if (primary && indexes) {
      await drainStored(
        bench.db,
        meilisearchConsumer({
          db: bench.db,
          engine: primary,
          options: indexes.options,
          thesaurus: bench.thesaurus.effective,
        }),
        true,
      )
    }
  })
  afterAll(async () => {
    await bench.close()
    await indexes?.drop()
  })

  /** Every answer has to come from the engine meant. */
  async function search(actor: Actor, query: Parameters<typeof queryOf>[0]): Promise<SearchPage> {
    const page = await bench.search.search(actor, queryOf(query))
    expect(page.degraded).toBe(false)
    return page
  }

  const readable = (actor: Actor, kind: SearchKind): Promise<(Need | ResearchResult)[]> =>
    kind === 'needs' ? bench.needs.findMany(actor, ids.needs) : bench.results.findMany(actor, ids.results)

  const idOf = (hit: SearchPage['items'][number]) => (hit.kind === 'needs' ? hit.need.id : hit.result.id)

  it.each(['needs', 'results'] as const)(
    'is not found in %s, and all the rest is',
    async (kind) => {
      for (const actor of actors) {
        const records = await readable(actor, kind)
        const check = async (word: string) => {
          const shown = records.filter((record) => shows(record, word)).map(({ id }) => id)
          const page = await search(actor, { kind, q: word, limit: 100 })
          expect(page.items.map(idOf).sort(), `${actor.role}, ${word}`).toEqual(shown.sort())
          expect(page.total).toBe(shown.length)
          expect(page.items.every(({ highlights }) => highlights.length === 1)).toBe(true)
          if (!everyTitle[kind].includes(word)) return
          const suggested = await bench.search.suggest(actor, kind, word)
          const titles = records.map(({ title }) => title).filter((title) => title.includes(word))
          expect(suggested.items.map(({ text }) => text)).toEqual(titles)
        }
        for (let from = 0; from < words[kind].length; from += AT_ONCE) {
          await Promise.all(words[kind].slice(from, from + AT_ONCE).map(check))
        }
      }
    },
    120_000,
  )

  it.each(['needs', 'results'] as const)('is not counted in the facets of %s', async (kind) => {
    for (const actor of actors) {
      const records = await readable(actor, kind)
      const page = await search(actor, { kind, limit: 100 })
      expect(page.total).toBe(records.length)
      for (const [facet, counts] of Object.entries(page.facets)) {
        const expected: Record<string, number> = {}
        for (const value of records.flatMap((record) => shownValues(record, facet))) {
          expected[value] = (expected[value] ?? 0) + 1
        }
        const counted = Object.fromEntries(counts.map(({ value, count }) => [value, count]))
        expect(counted, `${actor.role}, ${facet}`).toEqual(expected)
      }
    }
  })

  it('is not told by choosing a value of it either', async () => {
    const everything = await bench.needs.findMany({ role: 'system' }, ids.needs)
    const choices = everything.flatMap((need) =>
      need.access === 'full'
        ? [
            { organizationId: [need.organization?.id ?? ''] },
            { townshipId: [need.townshipId ?? ''] },
            { minTrl: need.minTrl ?? 1, maxTrl: need.minTrl ?? 9 },
          ]
        : [],
    )
    for (const actor of actors) {
      const records = await bench.needs.findMany(actor, ids.needs)
      for (const choice of choices) {
        const fitting = records.filter((need) => {
          if (choice.organizationId) return choice.organizationId[0] === need.organization?.id
          if (choice.townshipId) return choice.townshipId[0] === need.townshipId
          return need.access === 'full' && need.minTrl === choice.minTrl
        })
        const page = await search(actor, { kind: 'needs', limit: 100, ...choice })
        expect(page.items.map(idOf).sort(), actor.role).toEqual(fitting.map(({ id }) => id).sort())
        expect(page.total).toBe(fitting.length)
      }
    }
  })
})

/** The institutions that a need names are shown, but not searched. */
function shows(record: Need | ResearchResult, word: string): boolean {
  return JSON.stringify({ ...record, preferredInstitutions: [] }).includes(word)
}

function shownValues(record: Need | ResearchResult, facet: string): string[] {
  const values = {
    techField: record.techField,
    cooperationMode: record.cooperationModes,
    status: record.status,
    organizationId: 'organization' in record ? (record.organization?.id ?? null) : null,
    needKind: 'kind' in record ? record.kind : null,
    townshipId: 'townshipId' in record ? record.townshipId : null,
    form: 'form' in record ? record.form : null,
  }[facet]
  return [values ?? []].flat()
}
