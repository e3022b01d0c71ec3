import { createSecondmentRefusal, type SecondmentReferenceDependencies } from '../references.ts'
import { type CandidateDependencies, createSecondmentCandidates } from './candidates.ts'
import { createSecondmentOffers, type OfferDependencies } from './offers.ts'
import { createSecondmentRequests, type RequestDependencies } from './requests.ts'

export type SecondmentSideServices = ReturnType<typeof createSecondmentSides>

type Dependencies = SecondmentReferenceDependencies &
  OfferDependencies &
  Omit<RequestDependencies, 'refuseNeed'> &
  Omit<CandidateDependencies, 'requests'>

/** Supply and demand, and who might bring the two together. */
export function createSecondmentSides(dependencies: Dependencies) {
  const { refuseNeed } = createSecondmentRefusal(dependencies)
  const secondmentRequests = createSecondmentRequests({ ...dependencies, refuseNeed })
  return {
    secondmentOffers: createSecondmentOffers(dependencies),
    secondmentRequests,
    secondmentCandidates: createSecondmentCandidates({ ...dependencies, requests: secondmentRequests }),
  }
}
