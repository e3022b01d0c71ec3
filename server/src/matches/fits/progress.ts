import type { Database } from '@duijie/db/client'
import type { MatchFitProgress } from '@duijie/shared/match-fits'
import { countJudgementsSince, type JudgedPair, needsWithBothAnswers } from './judged-pairs.ts'
import { findLatestFit } from './repository.ts'

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

export const isReady = (progress: readonly MatchFitProgress[]) =>
  progress.every(({ have, need }) => have >= need)

/** Enough for a fit that somebody asks for, though little is new. */
export const isEnough = (progress: readonly MatchFitProgress[]) =>
  isReady(progress.filter(({ requirement }) => requirement !== 'new_judgements'))
