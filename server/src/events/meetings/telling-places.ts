import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { meetings } from '@duijie/db/schema/meetings'
import { eq } from 'drizzle-orm'
import type { WholeEvent } from '../rows.ts'
import { shanghaiTime } from '../shanghai-time.ts'
import { findMeetings, type MeetingRow } from './rows.ts'
import { type MeetingNews, type MeetingTellingDependencies, tellOfMeetings } from './telling-guests.ts'

const placeOf = ({ meeting }: MeetingRow) =>
  meeting.stage === 'scheduled' ? `${meeting.startsAt?.toISOString()} ${meeting.tableId}` : ''

/** Tells both sides of each meeting that stands elsewhere than before, or no longer, in the transaction given. */
export async function tellPlaces(
  tx: Database,
  dependencies: MeetingTellingDependencies,
  event: WholeEvent,
  before: readonly MeetingRow[],
  at: Date,
): Promise<void> {
  const { id } = event.event
  const stood = new Map(before.map((row) => [row.meeting.id, row]))
  const after = await findMeetings(tx, eq(meetings.eventId, id))
  const guests = await tx.select().from(eventGuests).where(eq(eventGuests.eventId, id))
  const newsOf = new Map<string, MeetingNews[]>()
  for (const row of after) {
    const { meeting, enterprise, institution } = row
    const known = stood.get(meeting.id)
    const [was, is] = [known ? placeOf(known) : '', placeOf(row)]
    if (was === is) continue
    const startsAt = is === '' ? known?.meeting.startsAt : meeting.startsAt
    const news = {
      kind: is === '' ? ('meeting_dropped' as const) : ('meeting_placed' as const),
      time: startsAt ? shanghaiTime(startsAt) : '',
      table: row.table?.label ?? '',
      key: `meeting ${meeting.id} at ${meeting.version}`,
    }
    const add = (guestId: string, other: string) =>
      newsOf.set(guestId, [...(newsOf.get(guestId) ?? []), { ...news, other }])
    add(meeting.enterpriseGuestId, institution.name)
    add(meeting.institutionGuestId, enterprise.name)
  }
  for (const guest of guests) {
    const news = newsOf.get(guest.id)
    if (news) await tellOfMeetings(tx, dependencies, event, guest, news, at)
  }
}
