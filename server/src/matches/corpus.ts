import type { Database } from '@duijie/db/client'
import { system } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { matchableNeeds, matchableResults } from '../access/visibility.ts'
import type { Remote } from '../calls/calls.ts'
import { noVectors, type VectorsOf } from '../embeddings/vectors.ts'
import type { NeedService } from '../needs/service.ts'
import type { Follower, RecordKind } from '../outbox/follower.ts'
import { idPages } from '../outbox/record-ids.ts'
import type { ResultService } from '../results/service.ts'
import { withNeedVectors, withResultVectors, withTermWeights } from './document-vectors.ts'
import { needDocumentOf, resultDocumentOf } from './documents.ts'
import type { MatchChanges, MatchModel } from './matching-corpus.ts'
import type { MatchingStore } from './matching-store.ts'
import { storedTermWeights } from './term-weight-repository.ts'

interface Dependencies {
  db: Database
  matching: Remote<MatchingStore>
  needs: NeedService
  results: ResultService
  /** what matching goes by at present */
  model: () => Promise<MatchModel>
  report: (error: unknown) => void
  vectorsOf?: VectorsOf
}

export interface Corpus extends Follower {
  /** Brings matching to the present model; the matcher by the one before answers meanwhile. */
  takeModel(): Promise<void>
  takeThesaurus(): Promise<void>
}

/** A new model counts at the next request where it is ready within so long; a large corpus goes on meanwhile. */
const MODEL_PATIENCE_MS = 1500

/**
 * Keeps the matcher's needs and results as the database has them: those that can be matched, and no others;
 * and the model it goes by.
 */
export function createCorpus(dependencies: Dependencies): Corpus {
  const { db, matching, needs, results, model, report, vectorsOf = noVectors } = dependencies

  const termWeightsOf = storedTermWeights(db)

  async function changesOf(kind: RecordKind, ids: readonly string[]): Promise<MatchChanges> {
    if (kind === 'needs') {
      const present = (await needs.findMany(system, ids)).flatMap((need) =>
        need.access === 'full' && fulfils({ stage: need.stage, status: need.status }, matchableNeeds)
          ? [needDocumentOf(need)]
          : [],
      )
      const weighed = await withTermWeights(termWeightsOf, present)
      return { kind, present: await withNeedVectors(vectorsOf, weighed), gone: missingIn(ids, present) }
    }
    const present = (await results.findMany(system, ids))
      .filter(({ stage, status }) => fulfils({ stage, status }, matchableResults))
      .map(resultDocumentOf)
    return { kind, present: await withResultVectors(vectorsOf, present), gone: missingIn(ids, present) }
  }

  /** The next page is read while the matcher is at the one before. */
  async function rebuild(): Promise<void> {
    await matching.beginRebuild(await model())
    let added: Promise<void> = Promise.resolve()
    for (const kind of ['needs', 'results'] as const) {
      for await (const ids of idPages(db, kind)) {
        const changes = await changesOf(kind, ids)
        await added
        added = matching.addToRebuild(changes)
        added.catch(() => undefined)
      }
    }
    await added
    await matching.endRebuild()
  }

  async function takeModel(): Promise<void> {
    const replaced = matching.replaceModel(await model())
    const late = new Promise<void>((resolve) => {
      setTimeout(resolve, MODEL_PATIENCE_MS).unref()
    })
    replaced.catch(report)
    await Promise.race([replaced, late])
  }

  return {
    async take(kind, ids) {
      await matching.take(await changesOf(kind, ids))
    },
    takeModel,
    takeThesaurus: takeModel,
    takeMatchFits: takeModel,
    rebuild,
  }
}

function missingIn(ids: readonly string[], present: readonly { id: string }[]): string[] {
  const found = new Set(present.map(({ id }) => id))
  return ids.filter((id) => !found.has(id))
}
