import type { NeedSource } from '@duijie/shared/closed-lists'
import type { NeedInput } from '@duijie/shared/needs'
import { type Actor, isAccount } from '../access/actor.ts'
import { columnsOf } from './columns.ts'
import type { NeedValues } from './repository.ts'
import { usualValidity } from './validity.ts'

export interface NeedDraft {
  id: string
  organization: { id: string; townshipId: string | null }
  input: Omit<NeedInput, 'organizationId'>
  source: NeedSource
}

/** The row of a need as it is entered. */
export function draftValues(
  actor: Actor,
  at: Date,
  { id, organization, input, source }: NeedDraft,
): NeedValues {
  const by = isAccount(actor) ? actor.accountId : null
  return {
    id,
    organizationId: organization.id,
    ...columnsOf(input),
    title: input.title,
    kind: input.kind,
    confidentiality: input.confidentiality,
    townshipId: input.townshipId ?? organization.townshipId,
    validUntil: input.validUntil ?? usualValidity(at),
    source,
    stage: 'draft',
    status: 'active',
    createdAt: at,
    updatedAt: at,
    createdBy: by,
    updatedBy: by,
  }
}
