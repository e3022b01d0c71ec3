import type { Database } from '@duijie/db/client'
import { z } from 'zod'
import { defineJob, handleJob, type JobHandler } from '../../jobs/job.ts'
import { shippedFit } from '../../matching/parameters.ts'
import type { ThesaurusGroup } from '../../matching/thesaurus.ts'
import type { NeedService } from '../../needs/service.ts'
import type { ResultService } from '../../results/service.ts'
import { effectiveFits } from './effective.ts'
import { readJudgedPairs } from './judged-pairs.ts'
import { hashOfTexts, readLearningTexts } from './learning-texts.ts'
import { learningThread } from './learning-thread.ts'
import { lessonDocuments } from './lesson-documents.ts'
import { isEnough, isReady, vectorsProgress, weightsProgress } from './progress.ts'
import { findActiveFit, findLatestFit } from './repository.ts'
import { storeLearnt } from './store-learnt.ts'
import { payloadOfTerms } from './stored-terms.ts'

const oneTry = { coalesced: true, retryLimit: 2, expireInSeconds: 7200 }

/** Comes every night. */
export const learnVectorsJob = defineJob({ name: 'learn-term-vectors', payload: z.object({}), ...oneTry })
/** Somebody asked for it: what is new since the last time may be little. */
export const learnVectorsNowJob = defineJob({
  name: 'learn-term-vectors-now',
  payload: z.object({}),
  ...oneTry,
})

interface Dependencies {
  db: Database
  clock: () => Date
  needs: NeedService
  results: ResultService
  thesaurus: () => Promise<ThesaurusGroup[]>
  report: (error: unknown) => void
}

export function vectorLearningHandlers(dependencies: Dependencies): JobHandler[] {
  return [
    handleJob(learnVectorsJob, () => learnVectorsFromTexts(dependencies, isReady)),
    handleJob(learnVectorsNowJob, () => learnVectorsFromTexts(dependencies, isEnough)),
  ]
}

/**
 * Learns from the platform's texts which words belong together, and puts it to use where it is found better; it
 * is kept where it is not. The same texts are not learnt from twice.
 */
export async function learnVectorsFromTexts(
  { db, clock, needs, results, thesaurus, report }: Dependencies,
  allows: typeof isReady,
): Promise<void> {
  const at = clock()
  if (!allows(await vectorsProgress(db))) return
  const texts = await readLearningTexts(db)
  const basisHash = hashOfTexts(texts)
  if ((await findLatestFit(db, 'term_vectors'))?.basisHash === basisHash) return
  const active = await findActiveFit(db, 'term_vectors')
  const { fit = shippedFit, learnt: present } = await effectiveFits(db)
  const pairs = await readJudgedPairs(db)
  const isJudged = isEnough(await weightsProgress(db, pairs))
  const judged = isJudged ? { pairs, ...(await lessonDocuments({ db, needs, results }, pairs)) } : undefined
  const groups = await thesaurus()
  const { learnt, figures, reason } = await learningThread(report, (lessons) =>
    lessons.learnVectors({
      texts,
      thesaurus: groups,
      present: { fit, ...(present && { learnt: present }) },
      ...(judged && { judged }),
    }),
  )
  await storeLearnt(db, at, {
    kind: 'term_vectors',
    replaces: active?.id,
    reason,
    payload: payloadOfTerms(learnt),
    vectors: new Uint8Array(learnt.vectors.buffer, learnt.vectors.byteOffset, learnt.vectors.byteLength),
    figures,
    basis: {
      judgements: judged ? pairs.length : 0,
      needs: judged ? new Set(pairs.map(({ need }) => need)).size : 0,
      texts: texts.length,
    },
    basisHash,
  })
}
