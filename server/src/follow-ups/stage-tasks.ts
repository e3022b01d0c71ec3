import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { addDays, dayOf } from '@duijie/shared/days'
import type { FollowUpSubject } from '@duijie/shared/follow-ups'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { insertFollowUp, openByStage, updateFollowUp } from './repository.ts'

export interface StageTask {
  subjectKind: FollowUpSubject
  subjectId: string
  title: string
  ownerId: string
  /** days from today */
  days: number
}

/**
 * Puts the task of a stage in the place of the one that the stage before had set, in the transaction of the
 * change of stage. Without a task the earlier one is dropped alone. Tasks that people set stay.
 */
export async function replaceStageTask(
  tx: Database,
  actor: Actor,
  now: Date,
  subject: Pick<StageTask, 'subjectKind' | 'subjectId'>,
  task: StageTask | undefined,
): Promise<void> {
  const by = isAccount(actor) ? actor.accountId : null
  for (const earlier of await openByStage(tx, subject.subjectKind, subject.subjectId)) {
    await updateFollowUp(tx, earlier.id, earlier.version, {
      status: 'dropped',
      updatedAt: now,
      updatedBy: by,
    })
    await recordChange(tx, actor, {
      action: 'drop',
      subjectKind: 'follow_up',
      subjectId: earlier.id,
      version: earlier.version + 1,
      from: 'open',
      to: 'dropped',
    })
  }
  if (!task) return
  const id = randomUUID()
  const { days, ...fields } = task
  await insertFollowUp(tx, {
    id,
    ...fields,
    dueOn: addDays(dayOf(now), days),
    byStage: true,
    createdAt: now,
    updatedAt: now,
    createdBy: by,
    updatedBy: by,
  })
  await recordChange(tx, actor, {
    action: 'create',
    subjectKind: 'follow_up',
    subjectId: id,
    version: 1,
    to: 'open',
  })
}
