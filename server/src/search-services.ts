import type { Connection } from '@duijie/db/client'
import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './config.ts'
import { createDuplicateCorpus } from './duplicates/corpus.ts'
import { createDuplicateService } from './duplicates/service.ts'
import { createEmbedder } from './embeddings/embedder.ts'
import { noVectors, storedVectors } from './embeddings/vectors.ts'
import type { ExpertService } from './experts/service.ts'
import { startIndexReaders } from './indexes/index-readers.ts'
import type { Indexes } from './indexes/indexes.ts'
import { engineCandidates, ownCandidates } from './matches/candidates.ts'
import { createCorpus } from './matches/corpus.ts'
import { createMatchFitService } from './matches/fits/service.ts'
import { createJudgementService } from './matches/judgement-service.ts'
import { createMatchService } from './matches/service.ts'
import { createMergeService } from './merges/service.ts'
import type { NeedService } from './needs/service.ts'
import type { ResultService } from './results/service.ts'
import { createStoredEngine } from './search/embedded/stored-engine.ts'
import { createEngineChoice } from './search/engine-choice.ts'
import { createEngineFollower } from './search/engine-follower.ts'
import { createMeilisearchEngine } from './search/meilisearch/meilisearch-engine.ts'
import { createSearchService } from './search/service.ts'
import { createSynonymFollower } from './search/synonym-follower.ts'
import { createSearchMissService } from './search-misses/service.ts'
import { storedConsumers } from './stored-consumers.ts'
import { createExpertSuggestions } from './suggestions/expert-suggestions.ts'
import { createThesaurusService } from './thesaurus/service.ts'

interface Dependencies {
  db: Connection['db']
  clock: () => Date
  experts: ExpertService
  needs: NeedService
  results: ResultService
  /** what matching and the embedded search hold in memory */
  indexes: Indexes
  /** where indexes are kept for the next start; absent: nowhere */
  dataDir: string | undefined
  embedder: Config['embedder']
  meilisearch: Config['meilisearch']
  log: FastifyBaseLogger
  report: (error: unknown) => void
}

/** Search, matching and duplicates, with the indexes they read and what keeps those as the database is. */
export async function createSearchServices({
  embedder: embedderConfig,
  meilisearch,
  ...dependencies
}: Dependencies) {
  const { db, clock, dataDir, experts, indexes, log, needs, report, results } = dependencies
  const thesaurus = createThesaurusService({ db, clock })
  const embedder = embedderConfig && createEmbedder(embedderConfig)
  const vectorsOf = embedder ? storedVectors(db, embedder.space) : noVectors

  const matchFits = createMatchFitService({ db, clock })
  const model = async () => ({ thesaurus: await thesaurus.effective(), ...(await matchFits.effective()) })
  const matcher = indexes.matching
  const matching = createCorpus({ db, matching: matcher, needs, results, model, report, vectorsOf })
  const corpus = createDuplicateCorpus({ db, store: indexes.duplicates, report })
  const embedded = createStoredEngine(indexes.search)
  const synonyms = createSynonymFollower(thesaurus.effective)
  const searched = createEngineFollower({ db, engine: embedded, thesaurus: thesaurus.effective })
  const readers = await startIndexReaders({
    ...{ db, indexes, model, dataDir, clock, report },
    followers: { search: [searched, synonyms], matching, duplicates: corpus },
    vectorSpace: embedder?.space ?? null,
  })
  const catchUp = async () => void (await Promise.all([readers.search.catchUp(), readers.matching.catchUp()]))

  const primary =
    meilisearch && createMeilisearchEngine({ ...meilisearch, report, dimensions: embedderConfig?.dimensions })
  const misses = createSearchMissService({ db, clock, report })
  const search = createSearchService({
    ...{ db, needs, results },
    engines: createEngineChoice({ primary, embedded, clock, report }),
    catchUp: readers.search.catchUp,
    synonyms: synonyms.current,
    missed: misses.keep,
  })

  const candidates = primary ? engineCandidates(matcher, search) : ownCandidates
  const matches = createMatchService({ db, clock, needs, results, matcher, candidates, catchUp, vectorsOf })
  const merges = createMergeService({ db, clock, needs, results })
  const duplicated = { corpus, catchUp: readers.duplicates.catchUp }

  return {
    ...{ matches, matchFits, merges, misses, search, thesaurus },
    duplicates: createDuplicateService({ db, clock, needs, results, merges, ...duplicated }),
    expertSuggestions: createExpertSuggestions({ clock, experts, matches, needs }),
    judgements: createJudgementService({ db, clock, needs, results, matcher, catchUp }),
    /** the index of likely duplicates, brought up to what is committed */
    duplicated,
    catchUp,
    outside: primary !== undefined,
    storedConsumers: storedConsumers({
      ...{ db, needs, results, thesaurus: thesaurus.effective, vectorsOf, log, report },
      meilisearch: meilisearch && primary && { engine: primary, options: meilisearch },
      embedder: embedder && { embedder, sendRestricted: embedderConfig?.sendRestricted ?? false },
    }),
    async close() {
      for (const reader of Object.values(readers)) await reader.close()
      await corpus.close()
    },
  }
}
