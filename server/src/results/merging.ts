import type { Database } from '@duijie/db/client'
import { researchResults } from '@duijie/db/schema/research-results'
import type { ResultChoices } from '@duijie/shared/merges'
import type { ResearchResult } from '@duijie/shared/results'
import { and, eq, inArray } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { versionConflict } from '../errors.ts'
import { mergedFields, ownFields } from './merged-fields.ts'
import { presentResult } from './presenter.ts'
import { visibleResult } from './reading.ts'
import { moveResult, updateResult } from './repository.ts'

interface Versioned {
  id: string
  version: number
}

interface MergeSides<Side extends Versioned = Versioned> {
  survivor: Side
  merged: Side
}

const wholeResult = async (tx: Database, actor: Actor, id: string) =>
  presentResult(actor, await visibleResult(tx, actor, id))

/** Locks both until the transaction ends, and reads them as the actor does; a changed one is a conflict. */
export async function lockResults(
  tx: Database,
  actor: Actor,
  { survivor, merged }: MergeSides,
): Promise<MergeSides<ResearchResult>> {
  await tx
    .select({ id: researchResults.id })
    .from(researchResults)
    .where(inArray(researchResults.id, [survivor.id, merged.id]))
    .orderBy(researchResults.id)
    .for('update')
  const sides = {
    survivor: await wholeResult(tx, actor, survivor.id),
    merged: await wholeResult(tx, actor, merged.id),
  }
  if (sides.survivor.version !== survivor.version || sides.merged.version !== merged.version) {
    throw versionConflict()
  }
  return sides
}

/** Writes what was chosen into the survivor and takes the other out of sight. */
export async function mergeResults(
  tx: Database,
  actor: Actor,
  { survivor, merged }: MergeSides<ResearchResult>,
  choices: ResultChoices,
  at: Date,
): Promise<void> {
  const { values, parts } = mergedFields(survivor, merged, choices)
  const before = ownFields(survivor)
  const changes = difference({ ...before.values, ...before.parts }, { ...values, ...parts })
  const by = { updatedAt: at, updatedBy: isAccount(actor) ? actor.accountId : null }
  if (!(await updateResult(tx, survivor.id, survivor.version, { ...values, ...by }, parts))) {
    throw versionConflict()
  }
  if (!(await moveResult(tx, merged.id, merged, { ...by, mergedIntoId: survivor.id }))) {
    throw versionConflict()
  }
  await recordChange(tx, actor, {
    action: 'merge',
    subjectKind: 'result',
    subjectId: survivor.id,
    version: survivor.version + 1,
    changes: { ...changes, mergedId: [null, merged.id] },
  })
  await recordChange(tx, actor, {
    action: 'merge_into',
    subjectKind: 'result',
    subjectId: merged.id,
    version: merged.version + 1,
    changes: { mergedIntoId: [null, survivor.id] },
  })
}

/** Gives the survivor back what it had and lets the other be seen again, both being as the merge left them. */
export async function splitResults(
  tx: Database,
  actor: Actor,
  { survivor, merged }: MergeSides,
  before: ResearchResult,
  at: Date,
): Promise<void> {
  const by = { updatedAt: at, updatedBy: isAccount(actor) ? actor.accountId : null }
  const { values, parts } = ownFields(before)
  if (!(await updateResult(tx, survivor.id, survivor.version, { ...values, ...by }, parts))) {
    throw versionConflict()
  }
  const shown = await tx
    .update(researchResults)
    .set({ ...by, mergedIntoId: null, version: merged.version + 1 })
    .where(
      and(
        eq(researchResults.id, merged.id),
        eq(researchResults.version, merged.version),
        eq(researchResults.mergedIntoId, survivor.id),
      ),
    )
    .returning({ id: researchResults.id })
  if (shown.length === 0) throw versionConflict()
  for (const { id, version } of [survivor, merged]) {
    await recordChange(tx, actor, {
      action: 'unmerge',
      subjectKind: 'result',
      subjectId: id,
      version: version + 1,
    })
  }
}
