import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import type { ExpertInput } from '@duijie/shared/experts'
import { type Actor, isAccount } from '../access/actor.ts'
import { insertMany } from '../changes/insert-many.ts'
import { recordChanges } from '../changes/record-change.ts'
import { contactColumns } from '../contacts/contact-columns.ts'
import { readingOf } from '../names/reading.ts'

export interface ImportedExpert {
  id: string
  organizationId: string
  input: Omit<ExpertInput, 'organizationId'>
}

/** Enters many experts at once. */
export async function insertImportedExperts(
  tx: Database,
  actor: Actor,
  at: Date,
  entered: readonly ImportedExpert[],
): Promise<void> {
  if (entered.length === 0) return
  const by = isAccount(actor) ? actor.accountId : null
  await insertMany(
    tx,
    experts,
    entered.map(({ id, organizationId, input: { contact, ...fields } }) => ({
      id,
      organizationId,
      ...fields,
      ...contactColumns(contact),
      reading: readingOf([fields.name], 'person'),
      createdAt: at,
      updatedAt: at,
      createdBy: by,
      updatedBy: by,
    })),
  )
  await recordChanges(
    tx,
    actor,
    entered.map(({ id }) => ({ action: 'import', subjectKind: 'expert', subjectId: id, version: 1 })),
  )
}
