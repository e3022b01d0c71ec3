import { eventGuests } from '@duijie/db/schema/event-guests'
import { eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import { inArray, sql } from 'drizzle-orm'
import type { FilterValue } from './filter.ts'
import type { FilterColumn } from './filter-sql.ts'

/** Where the visibility of an event reads in SQL, in any statement that selects from `hosted_events`. */
export const eventFilterColumns: Record<string, FilterColumn> = {
  stage: hostedEvents.stage,
  registration: hostedEvents.registration,
  wasPublic: (values: readonly FilterValue[]) =>
    inArray(sql`${hostedEvents.publicSince} is not null`, values.map(Boolean)),
  invitedOrganizationIds: (values: readonly FilterValue[]) => sql`exists (
    select 1 from ${eventGuests}
    where ${eventGuests.eventId} = ${hostedEvents.id} and ${eventGuests.state} <> 'listed'
      and ${inArray(eventGuests.organizationId, values.map(String))})`,
  stopInstitutionIds: (values: readonly FilterValue[]) => sql`exists (
    select 1 from ${eventStops}
    where ${eventStops.eventId} = ${hostedEvents.id}
      and ${inArray(eventStops.institutionId, values.map(String))})`,
}
