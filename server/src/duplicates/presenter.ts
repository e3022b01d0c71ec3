import type { DuplicatePair, DuplicateReference } from '@duijie/shared/duplicates'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import type { Decided } from './repository.ts'

export function referenceTo(record: NeedFull | ResearchResult): DuplicateReference {
  const { id, title, organization, techField, stage, status, version, createdAt } = record
  return { id, title, organization, techField, stage, status, version, createdAt }
}

export function presentDecided(decided: Decided | undefined): DuplicatePair['decided'] {
  return decided
    ? { decision: decided.decision, note: decided.note, by: decided.by, at: decided.at.toISOString() }
    : null
}
