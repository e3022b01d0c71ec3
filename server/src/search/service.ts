import type { Database } from '@duijie/db/client'
import type { SearchPage } from '@duijie/shared/search'
import type { SearchKind, SearchQuery } from '@duijie/shared/search-queries'
import { type Actor, system } from '../access/actor.ts'
import { everything } from '../access/filter.ts'
import type { CandidateRequest, SearchAnswer, SearchEngine, SearchRequest } from './engine.ts'
import type { EngineChoice } from './engine-choice.ts'
import { readFacetLabels } from './facet-labels.ts'
import { type RecordReaders, readHits } from './hits.ts'
import { decodePlace, encodePlace } from './page-place.ts'
import { scopesOf, titleScopesOf } from './scopes.ts'
import { choicesOf, facetsOf, filterOf } from './selection.ts'
import { type Synonyms, unitsToMark } from './synonyms.ts'

export type SearchService = ReturnType<typeof createSearchService>

interface Dependencies extends RecordReaders {
  db: Database
  engines: EngineChoice
  /** takes in every change committed so far, so that one's own write is found at once */
  catchUp: () => Promise<void>
  /** what may stand in a hit for a word of the question */
  synonyms: () => Synonyms
  /** told of a query that found nothing, and was not narrowed */
  missed?: (kind: SearchKind, q: string) => Promise<void>
}

/** More values of a facet are not shown; the chosen ones always are. */
const FACET_VALUES = 50
const SUGGESTIONS = 8

export function createSearchService({ db, engines, catchUp, synonyms, missed, ...readers }: Dependencies) {
  return {
    /** What the actor may see of the records that answer the query, best or newest first. */
    async search(actor: Actor, query: SearchQuery): Promise<SearchPage> {
      const offset = decodePlace(query.cursor)
      await catchUp()
      const { answer, degraded } = await engines.ask((engine) => answerOf(engine, actor, query, offset))
      if (answer.total === 0 && offset === 0 && choicesOf(query).length === 0) {
        await missed?.(query.kind, query.q)
      }
      const next = offset + query.limit
      return {
        items: await readHits(readers, actor, query.kind, answer.hits, unitsToMark(query.q, synonyms())),
        facets: await presentFacets(query, answer.facets),
        nextCursor: next < answer.total ? encodePlace(next) : null,
        total: answer.total,
        degraded,
      }
    },

    /** How many documents of the kind the engine holds. */
    async size(kind: SearchKind): Promise<{ total: number; degraded: boolean }> {
      const whole = { kind, q: '', scopes: scopesOf(kind, system), filter: everything, facets: [] }
      const { answer, degraded } = await engines.ask((engine) =>
        engine.search({ ...whole, sort: 'newest', offset: 0, limit: 0 }),
      )
      return { total: answer.total, degraded }
    },

    /** The documents that speak most of the terms; ids for the caller to read and check. */
    candidates: (request: CandidateRequest) => engines.ask((engine) => engine.candidates(request)),

    /** Titles that go on from what was typed, in characters or pinyin initials. */
    async suggest(actor: Actor, kind: SearchKind, q: string) {
      await catchUp()
      const { answer, degraded } = await engines.ask((engine) =>
        engine.search({
          kind,
          q,
          scopes: titleScopesOf(kind, actor),
          filter: everything,
          facets: [],
          sort: 'relevance',
          offset: 0,
          limit: SUGGESTIONS,
        }),
      )
      const records = await readers[kind].findMany(
        actor,
        answer.hits.map(({ id }) => id),
      )
      const titles = new Map(records.map(({ id, title }) => [title, id]))
      return { items: [...titles].map(([text, id]) => ({ text, id })), degraded }
    },
  }

  async function presentFacets(
    query: SearchQuery,
    counts: SearchAnswer['facets'],
  ): Promise<SearchPage['facets']> {
    const presented = facetsOf[query.kind].map(async ({ name, fact }) => {
      const chosen: readonly string[] = query[name] ?? []
      const counted = Object.entries(counts[fact] ?? {}).sort(
        ([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1),
      )
      const shown = counted.filter(([value], at) => at < FACET_VALUES || chosen.includes(value))
      const missing = chosen.filter((value) => !shown.some(([other]) => other === value))
      const values = [...shown, ...missing.map((value) => [value, 0] as const)]
      const labels = await readFacetLabels(db, name, { counted: shown.map(([value]) => value), missing })
      return [
        name,
        values.map(([value, count]) => ({ value, count, label: labels.get(value) ?? null })),
      ] as const
    })
    return Object.fromEntries(await Promise.all(presented))
  }
}

/**
 * One search, and one more for each facet with something chosen: what is chosen in a facet does not take
 * the facet's other values away.
 */
async function answerOf(
  engine: SearchEngine,
  actor: Actor,
  query: SearchQuery,
  offset: number,
): Promise<SearchAnswer> {
  const choices = choicesOf(query)
  const facets = facetsOf[query.kind].map(({ fact }) => fact)
  const open = facets.filter((fact) => !choices.some((choice) => choice.fact === fact))
  const chosen = facets.filter((fact) => !open.includes(fact))
  const request = (without?: string): SearchRequest => {
    const kept = choices.filter(({ fact }) => fact !== without)
    return {
      kind: query.kind,
      q: query.q,
      // where a scope does not tell a fact, choosing by it must not tell it either
      scopes: scopesOf(query.kind, actor).filter(({ facets: told }) =>
        kept.every(({ fact }) => told.includes(fact)),
      ),
      filter: filterOf(kept),
      facets: without === undefined ? open : [without],
      sort: query.sort,
      offset: without === undefined ? offset : 0,
      limit: without === undefined ? query.limit : 0,
    }
  }
  const [page, ...counts] = await Promise.all([
    engine.search(request()),
    ...chosen.map((fact) => engine.search(request(fact))),
  ])
  return { ...page, facets: Object.assign({}, page.facets, ...counts.map((answer) => answer.facets)) }
}
