import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { experts } from '@duijie/db/schema/experts'
import { meetings, meetingTables } from '@duijie/db/schema/meetings'
import { organizations } from '@duijie/db/schema/organizations'
import { and, asc, eq, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { inPinyinOrder } from '../../paging/cursor.ts'

export type MeetingValues = typeof meetings.$inferInsert
export type MeetingRow = Awaited<ReturnType<typeof findMeetings>>[number]

const enterpriseGuests = alias(eventGuests, 'enterprise_guests')
const institutionGuests = alias(eventGuests, 'institution_guests')
const enterprises = alias(organizations, 'enterprises')
const institutions = alias(organizations, 'institutions')

/** Meetings that fulfil the condition with who meets whom, by time, then table. */
export function findMeetings(db: Database, where: SQL | undefined) {
  return db
    .select({
      meeting: meetings,
      enterprise: { id: enterprises.id, kind: enterprises.kind, name: enterprises.name },
      institution: { id: institutions.id, kind: institutions.kind, name: institutions.name },
      expert: { id: experts.id, name: experts.name },
      table: { id: meetingTables.id, label: meetingTables.label },
    })
    .from(meetings)
    .innerJoin(enterpriseGuests, eq(meetings.enterpriseGuestId, enterpriseGuests.id))
    .innerJoin(enterprises, eq(enterpriseGuests.organizationId, enterprises.id))
    .innerJoin(institutionGuests, eq(meetings.institutionGuestId, institutionGuests.id))
    .innerJoin(institutions, eq(institutionGuests.organizationId, institutions.id))
    .leftJoin(experts, eq(institutionGuests.expertId, experts.id))
    .leftJoin(meetingTables, eq(meetings.tableId, meetingTables.id))
    .where(where)
    .orderBy(
      asc(meetings.startsAt),
      asc(meetingTables.position),
      inPinyinOrder(enterprises.name),
      asc(meetings.id),
    )
}

export async function findMeeting(db: Database, id: string): Promise<MeetingRow | undefined> {
  const [row] = await findMeetings(db, eq(meetings.id, id))
  return row
}

/** Meetings of an event in which a guest of the organization takes part. */
export const ofOrganization = (organizationId: string): SQL | undefined =>
  or(
    eq(enterpriseGuests.organizationId, organizationId),
    eq(institutionGuests.organizationId, organizationId),
  )

/** Meetings in which that guest takes part. */
export const ofGuest = (guestId: string): SQL | undefined =>
  or(eq(meetings.enterpriseGuestId, guestId), eq(meetings.institutionGuestId, guestId))

/** Writes the fields when the meeting still has that version; false otherwise. */
export async function updateMeeting(
  db: Database,
  id: string,
  version: number,
  values: Partial<MeetingValues>,
): Promise<boolean> {
  const updated = await db
    .update(meetings)
    .set({ ...values, version: version + 1 })
    .where(and(eq(meetings.id, id), eq(meetings.version, version)))
    .returning({ id: meetings.id })
  return updated.length === 1
}

/** False when the two have an open meeting at the event already. */
export async function insertMeeting(db: Database, values: MeetingValues): Promise<boolean> {
  const inserted = await db
    .insert(meetings)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: meetings.id })
  return inserted.length === 1
}
