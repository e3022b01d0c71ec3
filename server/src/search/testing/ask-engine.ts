import { everything } from '../../access/filter.ts'
import type { SearchDocument } from '../documents.ts'
import type { SearchEngine, SearchRequest } from '../engine.ts'
import { wholeScope } from './documents.ts'

export type AskEngine = ReturnType<typeof askEngine>

/** Asks an engine for results, unless another kind is named, and gives it results to hold. */
export function askEngine(engine: () => SearchEngine) {
  const ask = (request: Partial<SearchRequest>) =>
    engine().search({
      kind: 'results',
      q: '',
      scopes: [wholeScope(request.kind ?? 'results')],
      filter: everything,
      facets: [],
      sort: 'relevance',
      offset: 0,
      limit: 50,
      ...request,
    })
  return {
    ask,
    find: async (request: Partial<SearchRequest>) => (await ask(request)).hits.map(({ id }) => id),
    hold: (...documents: SearchDocument[]) => engine().upsert('results', documents),
  }
}
