import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { meetings } from '@duijie/db/schema/meetings'
import { eq } from 'drizzle-orm'
import { accountsOf, notify } from '../../notifications/notify.ts'
import type { WholeEvent } from '../rows.ts'
import { shanghaiTime } from '../shanghai-time.ts'
import { findMeetings, type MeetingRow } from './rows.ts'

const placeOf = ({ meeting }: MeetingRow) =>
  meeting.stage === 'scheduled' ? `${meeting.startsAt?.toISOString()} ${meeting.tableId}` : ''

/** Tells both sides of each meeting that stands elsewhere than before, or no longer, in the transaction given. */
export async function tellPlaces(
  tx: Database,
  { event }: WholeEvent,
  before: readonly MeetingRow[],
  at: Date,
): Promise<void> {
  const stood = new Map(before.map((row) => [row.meeting.id, placeOf(row)]))
  const after = await findMeetings(tx, eq(meetings.eventId, event.id))
  const guests = await tx.select().from(eventGuests).where(eq(eventGuests.eventId, event.id))
  const organizationOf = new Map(guests.map(({ id, organizationId }) => [id, organizationId]))
  for (const row of after) {
    const [was, is] = [stood.get(row.meeting.id) ?? '', placeOf(row)]
    if (was === is) continue
    const { meeting } = row
    const kind = is === '' ? ('meeting_dropped' as const) : ('meeting_placed' as const)
    const news = {
      kind,
      subjectKind: 'hosted_event',
      subjectId: event.id,
      key: `meeting ${meeting.id} at ${meeting.version}`,
    } as const
    const time = meeting.startsAt ? shanghaiTime(meeting.startsAt) : ''
    const values = { title: event.title, time, table: row.table?.label ?? '' }
    const enterprises = await accountsOf(
      tx,
      organizationOf.get(meeting.enterpriseGuestId) ?? event.id,
      'enterprise',
    )
    const liaisons = await accountsOf(
      tx,
      organizationOf.get(meeting.institutionGuestId) ?? event.id,
      'liaison',
    )
    await notify(tx, enterprises, { ...news, values: { ...values, organization: row.institution.name } }, at)
    await notify(tx, liaisons, { ...news, values: { ...values, organization: row.enterprise.name } }, at)
  }
}
