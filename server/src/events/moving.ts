import type { Database } from '@duijie/db/client'
import { meetings } from '@duijie/db/schema/meetings'
import type { HostedEventMoveInput } from '@duijie/shared/hosted-events'
import {
  comingEventStages,
  type HostedEventStage,
  heldEventStages,
  publicEventStages,
} from '@duijie/shared/stages'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { AccountActor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, stageConflict, versionConflict } from '../errors.ts'
import { keepInvitationsOfPostponed } from './keeping-invitations.ts'
import { arrowTo, isFinal, publicSinceOf } from './policy.ts'
import { updateEvent } from './repository.ts'
import type { WholeEvent } from './rows.ts'
import { type TellingDependencies, tellGuests } from './telling.ts'

const isIn = (stages: readonly HostedEventStage[], stage: HostedEventStage) => stages.includes(stage)
/** Whether staff take the programme back that was published. */
const withdrawn = (from: HostedEventStage, to: HostedEventStage) =>
  isIn(publicEventStages, from) && isIn(comingEventStages, to) && !isIn(publicEventStages, to)

/** Moves an event in the transaction given, and tells its guests where that concerns them. */
export async function moveEvent(
  tx: Database,
  dependencies: TellingDependencies,
  actor: AccountActor,
  { event }: Pick<WholeEvent, 'event'>,
  version: number,
  { to, reason }: HostedEventMoveInput,
  at: Date,
): Promise<void> {
  if (event.version !== version) throw versionConflict()
  if (event.stage === to) throw stageConflict('活动已经在这个阶段，可能有人刚处理过')
  if (isFinal(event.stage) && event.stage !== 'archived')
    throw stageConflict('活动已取消；可以复制后重新安排')
  const arrow = arrowTo(event.stage, to)
  if (reason === '' && (arrow === undefined || arrow.reason)) {
    throw invalid('/reason', arrow ? '请写明原因，嘉宾会看到' : '不按通常顺序推进，请说明原因')
  }
  const took = heldEventStages.some((stage) => stage === to)
  if (took && event.startsAt > at) throw stageConflict('活动还没有开始')
  const stopped = to === 'postponed' || to === 'cancelled'
  const values = {
    stage: to,
    stageReason: stopped ? reason : '',
    postponedFrom: to === 'postponed' ? event.startsAt : null,
    publicSince: publicSinceOf(
      { ...event, ...(withdrawn(event.stage, to) && { publicSince: null }), stage: to },
      at,
    ),
    calendarSequence: event.calendarSequence + (stopped || event.stage === 'postponed' ? 1 : 0),
    updatedAt: at,
    updatedBy: actor.accountId,
  }
  if (!(await updateEvent(tx, event.id, version, values))) throw versionConflict()
  await recordChange(tx, actor, {
    action: arrow?.action ?? 'move',
    subjectKind: 'hosted_event',
    subjectId: event.id,
    version: version + 1,
    from: event.stage,
    to,
    reason: reason || undefined,
  })
  if (to === 'cancelled') {
    await tx
      .update(meetings)
      .set({ stage: 'cancelled', version: sql`${meetings.version} + 1`, updatedAt: at })
      .where(
        and(eq(meetings.eventId, event.id), inArray(meetings.stage, ['requested', 'accepted', 'scheduled'])),
      )
  }
  if (to === 'postponed') await keepInvitationsOfPostponed(tx, dependencies.links, event, at)
  const key = `event ${event.id} ${version + 1}`
  if (to === 'postponed')
    await tellGuests(tx, dependencies, { event }, { kind: 'event_postponed', reason, key }, at)
  if (to === 'cancelled')
    await tellGuests(tx, dependencies, { event }, { kind: 'event_cancelled', reason, key }, at)
  if (event.stage === 'postponed' && !stopped) {
    await tellGuests(tx, dependencies, { event }, { kind: 'event_changed', reason, key }, at)
  }
}
