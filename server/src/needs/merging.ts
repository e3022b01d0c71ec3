import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import type { NeedChoices } from '@duijie/shared/merges'
import type { NeedFull } from '@duijie/shared/needs'
import { and, eq, inArray } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { stageConflict, versionConflict } from '../errors.ts'
import { mergedFields, ownFields } from './merged-fields.ts'
import { wholeNeed } from './reading.ts'
import { updateNeed } from './repository.ts'

interface Versioned {
  id: string
  version: number
}

export interface MergeSides<Side extends Versioned = Versioned> {
  survivor: Side
  merged: Side
}

/** Locks both until the transaction ends, and reads them as the actor does; a changed one is a conflict. */
export async function lockNeeds(
  tx: Database,
  actor: Actor,
  { survivor, merged }: MergeSides,
): Promise<MergeSides<NeedFull>> {
  await tx
    .select({ id: needs.id })
    .from(needs)
    .where(inArray(needs.id, [survivor.id, merged.id]))
    .orderBy(needs.id)
    .for('update')
  const sides = {
    survivor: await wholeNeed(tx, actor, survivor.id),
    merged: await wholeNeed(tx, actor, merged.id),
  }
  if (sides.survivor.version !== survivor.version || sides.merged.version !== merged.version) {
    throw versionConflict()
  }
  return sides
}

/** Writes what was chosen into the survivor and takes the other out of sight. */
export async function mergeNeeds(
  tx: Database,
  actor: Actor,
  { survivor, merged }: MergeSides<NeedFull>,
  choices: NeedChoices,
  at: Date,
): Promise<void> {
  const { values, institutionIds } = mergedFields(survivor, merged, choices)
  const before = ownFields(survivor)
  const changes = difference(
    { ...before.values, preferredInstitutionIds: before.institutionIds },
    { ...values, preferredInstitutionIds: institutionIds },
  )
  const agreed = survivor.stage === 'refined' || survivor.stage === 'confirmed'
  if (agreed && Object.keys(changes).length > 0) {
    throw stageConflict('凝练稿待企业确认或已确认，内容不能改动：请各项都保留此条的内容，或先发布再合并')
  }
  const by = { updatedAt: at, updatedBy: isAccount(actor) ? actor.accountId : null }
  if (!(await updateNeed(tx, survivor.id, survivor, { ...values, ...by }, institutionIds))) {
    throw versionConflict()
  }
  if (!(await updateNeed(tx, merged.id, merged, { ...by, mergedIntoId: survivor.id }))) {
    throw versionConflict()
  }
  await recordChange(tx, actor, {
    action: 'merge',
    subjectKind: 'need',
    subjectId: survivor.id,
    version: survivor.version + 1,
    changes: { ...changes, mergedId: [null, merged.id] },
  })
  await recordChange(tx, actor, {
    action: 'merge_into',
    subjectKind: 'need',
    subjectId: merged.id,
    version: merged.version + 1,
    changes: { mergedIntoId: [null, survivor.id] },
  })
}

/** Gives the survivor back what it had and lets the other be seen again, both being as the merge left them. */
export async function splitNeeds(
  tx: Database,
  actor: Actor,
  { survivor, merged }: MergeSides,
  before: NeedFull,
  at: Date,
): Promise<void> {
  const by = { updatedAt: at, updatedBy: isAccount(actor) ? actor.accountId : null }
  const present = await wholeNeed(tx, actor, survivor.id)
  if (present.version !== survivor.version) throw versionConflict()
  const { values, institutionIds } = ownFields(before)
  if (!(await updateNeed(tx, survivor.id, present, { ...values, ...by }, institutionIds))) {
    throw versionConflict()
  }
  const shown = await tx
    .update(needs)
    .set({ ...by, mergedIntoId: null, version: merged.version + 1 })
    .where(
      and(eq(needs.id, merged.id), eq(needs.version, merged.version), eq(needs.mergedIntoId, survivor.id)),
    )
    .returning({ id: needs.id })
  if (shown.length === 0) throw versionConflict()
  for (const { id, version } of [survivor, merged]) {
    await recordChange(tx, actor, {
      action: 'unmerge',
      subjectKind: 'need',
      subjectId: id,
      version: version + 1,
    })
  }
}
