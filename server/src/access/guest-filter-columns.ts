import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { organizations } from '@duijie/db/schema/organizations'
import { inArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { FilterValue } from './filter.ts'
import type { FilterColumn } from './filter-sql.ts'

/** Where the visibility of an attendance reads in SQL, in any statement that joins `event_guests` and its stops. */
export const guestFilterColumns: Record<string, FilterColumn> = {
  organizationId: eventGuests.organizationId,
  attendance: eventGuestStops.attendance,
  townshipId: (values: readonly FilterValue[]) => sql`exists (
    select 1 from ${organizations} where ${organizations.id} = ${eventGuests.organizationId}
      and ${inArray(organizations.townshipId, values.map(String))})`,
}

/** That of a meeting, by the columns in which the two sides stand. */
export const meetingFilterColumns = (sides: {
  enterpriseId: PgColumn
  institutionId: PgColumn
}): Record<string, FilterColumn> => sides
