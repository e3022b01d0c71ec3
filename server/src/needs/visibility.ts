import type { Actor } from '../access/actor.ts'
import { type FilterRecord, fulfils } from '../access/filter.ts'
import {
  fullNeeds,
  knownNeeds,
  type NeedRung,
  needRungs,
  type needVisibilityFields,
} from '../access/visibility.ts'
import type { NeedRow } from './repository.ts'

/** A need as the filters of visibility see it. */
export function visibilityOf({
  need,
  preferredInstitutions,
}: Pick<NeedRow, 'need' | 'preferredInstitutions'>): Record<
  (typeof needVisibilityFields)[number],
  FilterRecord[string]
> {
  return {
    organizationId: need.organizationId,
    townshipId: need.townshipId,
    stage: need.stage,
    status: need.status,
    confidentiality: need.confidentiality,
    showOrganization: need.showOrganization,
    createdBy: need.createdBy,
    preferredInstitutionIds: preferredInstitutions.map(({ id }) => id),
  }
}

export const mayKnow = (actor: Actor, row: NeedRow) => fulfils(visibilityOf(row), knownNeeds(actor))
export const mayReadWhole = (actor: Actor, row: NeedRow) => fulfils(visibilityOf(row), fullNeeds(actor))

/** How far the actor is told of the need; undefined where it may not know of it. */
export function rungOf(actor: Actor, row: NeedRow): NeedRung | undefined {
  const record = visibilityOf(row)
  return needRungs(actor).find(({ visible }) => fulfils(record, visible))
}
