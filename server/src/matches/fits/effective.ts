import type { Database } from '@duijie/db/client'
import type { MatchFit } from '../../matching/fit.ts'
import type { LearntTerms } from '../../matching/term-vectors/learnt-terms.ts'
import { findActiveFit, findActiveVectors } from './repository.ts'
import { termsOfStored } from './stored-terms.ts'
import { fitOfPayload } from './stored-weights.ts'

/** What matching goes by now beside what is shipped. */
export interface EffectiveFits {
  fit?: MatchFit
  learnt?: LearntTerms
}

export async function effectiveFits(db: Database): Promise<EffectiveFits> {
  const weights = await findActiveFit(db, 'weights')
  const vectors = await findActiveVectors(db)
  return {
    ...(weights && { fit: fitOfPayload(weights.payload) }),
    ...(vectors && { learnt: termsOfStored(vectors) }),
  }
}
