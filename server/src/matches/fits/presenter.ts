import type { MatchFit } from '@duijie/shared/match-fits'
import type { FitRead } from './repository.ts'

export function presentFit(row: FitRead): MatchFit {
  const { id, kind, state, reason, figures, basis, createdAt, activatedAt, activatedByName } = row
  return {
    id,
    kind,
    state,
    reason,
    figures,
    basis,
    createdAt: createdAt.toISOString(),
    activatedAt: activatedAt?.toISOString() ?? null,
    activatedBy: activatedByName,
  }
}
