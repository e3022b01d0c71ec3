import type { Database } from '@duijie/db/client'
import { z } from 'zod'
import { defineJob, handleJob, type JobHandler } from '../../jobs/job.ts'
import { shippedFit } from '../../matching/parameters.ts'
import type { ThesaurusGroup } from '../../matching/thesaurus.ts'
import type { NeedService } from '../../needs/service.ts'
import type { ResultService } from '../../results/service.ts'
import { effectiveFits } from './effective.ts'
import { hashOfPairs, readJudgedPairs } from './judged-pairs.ts'
import { learningThread } from './learning-thread.ts'
import { lessonDocuments } from './lesson-documents.ts'
import { isEnough, isReady, weightsProgress } from './progress.ts'
import { findActiveFit, findLatestFit } from './repository.ts'
import { storeLearnt } from './store-learnt.ts'
import { payloadOfFit } from './stored-weights.ts'

const oneTry = { coalesced: true, retryLimit: 2, expireInSeconds: 3600 }

/** Comes every night. */
export const learnWeightsJob = defineJob({ name: 'learn-weights', payload: z.object({}), ...oneTry })
/** Somebody asked for it: what is new since the last time may be little. */
export const learnWeightsNowJob = defineJob({ name: 'learn-weights-now', payload: z.object({}), ...oneTry })

interface Dependencies {
  db: Database
  clock: () => Date
  needs: NeedService
  results: ResultService
  thesaurus: () => Promise<ThesaurusGroup[]>
  report: (error: unknown) => void
}

export function learningHandlers(dependencies: Dependencies): JobHandler[] {
  return [
    handleJob(learnWeightsJob, () => learnWeightsFromJudgements(dependencies, isReady)),
    handleJob(learnWeightsNowJob, () => learnWeightsFromJudgements(dependencies, isEnough)),
  ]
}

/**
 * Fits weights on what was said of matches so far and puts them to use where they are found better; where
 * they are not, or another fit came into use meanwhile, they are kept beside. The same judgements are not
 * learnt from twice, whatever process is the first.
 */
export async function learnWeightsFromJudgements(
  { db, clock, needs, results, thesaurus, report }: Dependencies,
  allows: typeof isReady,
): Promise<void> {
  const at = clock()
  const pairs = await readJudgedPairs(db)
  if (!allows(await weightsProgress(db, pairs))) return
  const active = await findActiveFit(db, 'weights')
  const basisHash = hashOfPairs(pairs)
  if ((await findLatestFit(db, 'weights'))?.basisHash === basisHash) return
  const documents = await lessonDocuments({ db, needs, results }, pairs)
  const { fit: present = shippedFit, learnt: terms } = await effectiveFits(db)
  const groups = await thesaurus()
  const learnt = await learningThread(report, (lessons) =>
    lessons.learnWeights({
      pairs,
      ...documents,
      thesaurus: groups,
      present,
      ...(terms && { learnt: terms }),
    }),
  )
  await storeLearnt(db, at, {
    kind: 'weights',
    replaces: active?.id,
    reason: learnt.reason,
    payload: payloadOfFit(learnt.fit),
    figures: learnt.figures,
    basis: { judgements: pairs.length, needs: new Set(pairs.map(({ need }) => need)).size, texts: 0 },
    basisHash,
  })
}
