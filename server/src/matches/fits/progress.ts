import type { Database } from '@duijie/db/client'
import type { MatchFitProgress } from '@duijie/shared/match-fits'
import { shippedSpace } from '../../matching/term-model.ts'
import { countJudgementsSince, type JudgedPair, needsWithBothAnswers } from './judged-pairs.ts'
import { countLearningTexts } from './learning-texts.ts'
import { findLatestFit } from './repository.ts'
import { spaceOfStored } from './stored-terms.ts'

/** Before so much was judged, weights are not fitted: they would follow chance. */
export const leastBasis = { pairs: 60, needs: 15, newJudgements: 20 }

/** What there is to fit weights on, beside what there has to be; new judgements count after a first fit. */
export async function weightsProgress(
  db: Database,
  pairs: readonly JudgedPair[],
): Promise<MatchFitProgress[]> {
  const latest = await findLatestFit(db, 'weights')
  const progress: MatchFitProgress[] = [
    { requirement: 'judgements', have: pairs.length, need: leastBasis.pairs },
    { requirement: 'judged_needs', have: needsWithBothAnswers(pairs), need: leastBasis.needs },
  ]
  if (!latest) return progress
  const have = await countJudgementsSince(db, latest.createdAt)
  return [...progress, { requirement: 'new_judgements', have, need: leastBasis.newJudgements }]
}

/** Of fewer texts too little is learnt; as long as few are new, the words are the same. */
export const leastTexts = { all: 2000, newShare: 0.2 }

/**
 * What there is to learn words from, beside what there has to be; new texts count after a first time, unless a
 * release has brought other vectors since, among which the words have to be placed anew.
 */
export async function vectorsProgress(db: Database): Promise<MatchFitProgress[]> {
  const have = await countLearningTexts(db)
  const progress: MatchFitProgress[] = [{ requirement: 'texts', have, need: leastTexts.all }]
  const latest = await findLatestFit(db, 'term_vectors')
  if (!latest || spaceOfStored(latest.payload) !== shippedSpace()) return progress
  const { texts } = latest.basis
  const need = Math.ceil(leastTexts.newShare * texts)
  return [...progress, { requirement: 'new_texts', have: Math.max(0, have - texts), need }]
}

export const isReady = (progress: readonly MatchFitProgress[]) =>
  progress.every(({ have, need }) => have >= need)

/** Enough for a fit that somebody asks for, though little is new. */
export const isEnough = (progress: readonly MatchFitProgress[]) =>
  isReady(progress.filter(({ requirement }) => !requirement.startsWith('new_')))
