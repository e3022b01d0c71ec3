import type { Database } from '@duijie/db/client'
import { organizations, organizationTownships } from '@duijie/db/schema/organizations'
import { dayOf } from '@duijie/shared/days'
import type { OrganizationInput } from '@duijie/shared/organizations'
import { type Actor, isAccount } from '../access/actor.ts'
import { insertMany } from '../changes/insert-many.ts'
import { recordChanges } from '../changes/record-change.ts'
import { contactColumns } from '../contacts/contact-columns.ts'
import { readingOf } from '../names/reading.ts'

export interface ImportedOrganization {
  id: string
  input: OrganizationInput
}

/** Enters many organizations at once, active; answers the ids of those whose name or code another one bears. */
export async function insertImportedOrganizations(
  tx: Database,
  actor: Actor,
  at: Date,
  entered: readonly ImportedOrganization[],
): Promise<Set<string>> {
  if (entered.length === 0) return new Set()
  const by = isAccount(actor) ? actor.accountId : null
  const inserted = await insertMany(
    tx,
    organizations,
    entered.map(({ id, input: { contact, ...fields } }) => ({
      id,
      ...fields,
      ...contactColumns(contact),
      reading: readingOf([fields.name, fields.shortName]),
      status: 'active' as const,
      createdAt: at,
      updatedAt: at,
      createdBy: by,
      updatedBy: by,
    })),
    { skipConflicts: true, returning: 'id' },
  )
  const ids = new Set(inserted.map(({ id }) => String(id)))
  const placed = entered.flatMap(({ id, input: { townshipId } }) =>
    ids.has(id) && townshipId !== null ? [{ organizationId: id, townshipId, fromDay: dayOf(at) }] : [],
  )
  await insertMany(tx, organizationTownships, placed)
  await recordChanges(
    tx,
    actor,
    [...ids].map((id) => ({
      action: 'import',
      subjectKind: 'organization',
      subjectId: id,
      version: 1,
      to: 'active',
    })),
  )
  return new Set(entered.map(({ id }) => id).filter((id) => !ids.has(id)))
}
