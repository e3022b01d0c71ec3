import type { MatchFit } from '@duijie/shared/match-fits'
import { shippedSpace } from '../../matching/term-model.ts'
import type { FitRead } from './repository.ts'
import { spaceOfStored } from './stored-terms.ts'

/** Words stand among the vectors of one release; those of another are of no use. */
export const isOutdated = ({ kind, payload }: Pick<FitRead, 'kind' | 'payload'>) =>
  kind === 'term_vectors' && spaceOfStored(payload) !== shippedSpace()

export function presentFit(row: FitRead): MatchFit {
  const { id, kind, state, reason, figures, basis, createdAt, activatedAt, activatedByName } = row
  return {
    id,
    kind,
    state,
    reason,
    outdated: isOutdated(row),
    figures,
    basis,
    createdAt: createdAt.toISOString(),
    activatedAt: activatedAt?.toISOString() ?? null,
    activatedBy: activatedByName,
  }
}
