import type { Database } from '@duijie/db/client'
import { needPreferredInstitutions, needs } from '@duijie/db/schema/needs'
import type { Actor } from '../access/actor.ts'
import { insertMany } from '../changes/insert-many.ts'
import { recordChanges } from '../changes/record-change.ts'
import { draftValues, type NeedDraft } from './draft-values.ts'

/** Enters many drafts at once; whatever they refer to was looked up by whoever calls. */
export async function insertImportedNeeds(
  tx: Database,
  actor: Actor,
  at: Date,
  drafts: readonly Omit<NeedDraft, 'source'>[],
): Promise<void> {
  if (drafts.length === 0) return
  await insertMany(
    tx,
    needs,
    drafts.map((draft) => draftValues(actor, at, { ...draft, source: 'import' })),
  )
  const named = drafts.flatMap(({ id, input }) =>
    [...new Set(input.preferredInstitutionIds)].map((organizationId) => ({ needId: id, organizationId })),
  )
  await insertMany(tx, needPreferredInstitutions, named)
  await recordChanges(
    tx,
    actor,
    drafts.map(({ id }) => ({
      action: 'import',
      subjectKind: 'need',
      subjectId: id,
      version: 1,
      to: 'draft',
    })),
  )
}
