import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { type SearchQuery, searchQuerySchema } from '@duijie/shared/search-queries'
import { createExpertService } from '../../experts/service.ts'
import { createNeedService } from '../../needs/service.ts'
import { createOrganizationService } from '../../organizations/service.ts'
import { startOutboxReader } from '../../outbox/reader.ts'
import { createResultService } from '../../results/service.ts'
import { createFactories } from '../../testing/factories.ts'
import { createThesaurusService } from '../../thesaurus/service.ts'
import { createEmbeddedEngine } from '../embedded/embedded-engine.ts'
import type { SearchEngine } from '../engine.ts'
import { createEngineChoice } from '../engine-choice.ts'
import { createEngineFollower } from '../engine-follower.ts'
import { createSearchService } from '../service.ts'
import { createSynonymFollower } from '../synonym-follower.ts'

/** The search service over a database of its own, with the embedded engine and, when given, another before it. */
export async function createSearchBench({ primary }: { primary?: SearchEngine | undefined } = {}) {
  const database: TestDatabase = await createTestDatabase()
  const { db } = database
  const clock = () => new Date()
  const organizations = createOrganizationService({ db, clock })
  const experts = createExpertService({ db, clock, organizations })
  const needs = createNeedService({ db, clock, organizations })
  const results = createResultService({ db, clock, organizations, experts })
  const thesaurus = createThesaurusService({ db, clock })
  const embedded = createEmbeddedEngine()
  const report = () => undefined
  const synonyms = createSynonymFollower(thesaurus.effective)
  const followers = [synonyms, createEngineFollower({ db, engine: embedded, thesaurus: thesaurus.effective })]
  const reader = await startOutboxReader({ db, followers, clock, report, pollMs: 60_000 })
  // a busy machine is no outage
  const engines = createEngineChoice({ primary, embedded, clock, report, pauseMs: 0, timeoutMs: 30_000 })
  const search = createSearchService({
    db,
    engines,
    catchUp: reader.catchUp,
    synonyms: synonyms.current,
    needs,
    results,
  })
  return {
    db,
    url: database.url,
    factories: createFactories(db),
    needs,
    results,
    search,
    thesaurus,
    async close() {
      await reader.close()
      await database.close()
    },
  }
}

export const queryOf = (query: Partial<SearchQuery> & Pick<SearchQuery, 'kind'>): SearchQuery =>
  searchQuerySchema().parse(query)
