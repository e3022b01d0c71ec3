import type { TimedSlot } from '../../scheduling/day-slots.ts'
import type { WholeEvent } from '../rows.ts'
import type { Grid } from './grid.ts'
import type { MeetingRow } from './rows.ts'

/** Slots of a running event that have begun. An event that is over is entered afterwards: none of its slots is. */
export const slotsOver = (
  { event }: Pick<WholeEvent, 'event'>,
  { slots }: Pick<Grid, 'slots'>,
  now: Date,
): TimedSlot[] => (event.endsAt <= now ? [] : slots.filter(({ startsAt }) => new Date(startsAt) <= now))

/** A slot of a running event in which nobody can sit down any more; one that has begun still takes who comes late. */
export const isPast = ({ event }: Pick<WholeEvent, 'event'>, { endsAt }: TimedSlot, now: Date): boolean =>
  event.endsAt > now && new Date(endsAt) <= now

/** Whether the meeting stood in such a slot: what happened there is no longer planned. */
export function standsOver(event: Pick<WholeEvent, 'event'>, now: Date) {
  return ({ meeting }: Pick<MeetingRow, 'meeting'>): boolean =>
    meeting.stage === 'held' ||
    (meeting.stage === 'scheduled' &&
      event.event.endsAt > now &&
      meeting.startsAt !== null &&
      meeting.startsAt <= now)
}

/** Those of the meetings that can stand beside each other: nobody and no table twice in a slot. */
export function withoutClashes(rows: readonly MeetingRow[]): MeetingRow[] {
  const taken = new Set<string>()
  return rows.filter(({ meeting }) => {
    const slot = meeting.startsAt?.toISOString()
    const keys = [meeting.enterpriseGuestId, meeting.institutionGuestId, meeting.tableId].map(
      (id) => `${slot} ${id}`,
    )
    if (keys.some((key) => taken.has(key))) return false
    for (const key of keys) taken.add(key)
    return true
  })
}
