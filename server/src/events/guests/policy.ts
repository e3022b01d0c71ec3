import type { GuestState } from '@duijie/shared/event-guests'
import type { HostedEventStage } from '@duijie/shared/stages'
import { type Actor, isAccount } from '../../access/actor.ts'
import { stageConflict } from '../../errors.ts'
import { hasNewDay } from '../new-day.ts'
import { runsEvents } from '../policy.ts'
import { shanghaiTime } from '../shanghai-time.ts'
import type { GuestRow } from './rows.ts'

const answered: readonly GuestState[] = ['invited', 'accepted', 'waiting', 'declined', 'cancelled']
const open: readonly HostedEventStage[] = ['inviting', 'scheduling', 'published']

export const invitesNow = (stage: HostedEventStage) => open.includes(stage)

/** Why an event takes no answers and registrations, in the words of whoever wanted to come. */
export function notInviting(event: Parameters<typeof hasNewDay>[0], otherwise: string) {
  if (event.stage === 'cancelled') return stageConflict('活动已取消')
  if (event.stage !== 'postponed') return stageConflict(otherwise)
  return stageConflict(
    hasNewDay(event)
      ? `活动已延期至 ${shanghaiTime(event.startsAt)}，重新开放后再答复`
      : '活动已延期，请等待新的时间通知',
  )
}

/** The organization that was invited, or the institution that its expert belongs to. */
export const isOwnGuest = (actor: Actor, { guest }: Pick<GuestRow, 'guest'>) =>
  isAccount(actor) && actor.organizationId === guest.organizationId && guest.state !== 'listed'

/** Until an event is over, its guests may change their answer; the bureau may enter what it heard. */
export const mayAnswer = (actor: Actor, row: Pick<GuestRow, 'guest'>, stage: HostedEventStage) =>
  invitesNow(stage) && answered.includes(row.guest.state) && (runsEvents(actor) || isOwnGuest(actor, row))
