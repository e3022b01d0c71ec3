import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import { meetings } from '@duijie/db/schema/meetings'
import { needs } from '@duijie/db/schema/needs'
import { heldEventStages } from '@duijie/shared/stages'
import { inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { eventFilterColumns } from '../access/event-filter-columns.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { guestFilterColumns, meetingFilterColumns } from '../access/guest-filter-columns.ts'
import { needFilterColumns } from '../access/need-filter-columns.ts'
import { fullNeeds, visibleAttendances, visibleEvents, visibleMeetings } from '../access/visibility.ts'
import { dayIn, othersThan, type TimelineSourceOf } from './source.ts'

/** An institution's own stops; for the others the stops to which they came or come. */
const stopsOf: TimelineSourceOf = (actor, subject) => {
  const shown = {
    kind: 'event_stop' as const,
    id: eventStops.id,
    pageId: hostedEvents.id,
    day: dayIn(eventStops.startsAt),
    title: sql`${hostedEvents.title}`,
    others: othersThan(subject, eventStops.institutionId),
  }
  const event = sql`${eventStops} join ${hostedEvents} on ${hostedEvents.id} = ${eventStops.eventId}`
  const visible = sql`${hostedEvents.stage} <> 'cancelled'
    and ${filterToSql(visibleEvents(actor), eventFilterColumns)}`
  if (subject.kind === 'institution') {
    return {
      ...shown,
      stage: sql`case when ${inArray(hostedEvents.stage, heldEventStages)} then 'held' else 'planned' end`,
      from: event,
      where: sql`${eventStops.institutionId} = ${subject.id} and ${visible}`,
    }
  }
  const guest = subject.kind === 'expert' ? eventGuests.expertId : eventGuests.organizationId
  return {
    ...shown,
    stage: sql`${eventGuestStops.attendance}`,
    from: sql`${event} join ${eventGuestStops} on ${eventGuestStops.stopId} = ${eventStops.id}
      join ${eventGuests} on ${eventGuests.id} = ${eventGuestStops.guestId}`,
    where: sql`${guest} = ${subject.id}
      and (${eventGuests.state} = 'accepted' or ${eventGuestStops.attendance} = 'attended')
      and ${visible} and ${filterToSql(visibleAttendances(actor), guestFilterColumns)}`,
  }
}

const enterpriseGuests = alias(eventGuests, 'enterprise_guests')
const institutionGuests = alias(eventGuests, 'institution_guests')
const ofMeetings = {
  enterprise: enterpriseGuests.organizationId,
  institution: institutionGuests.organizationId,
  expert: institutionGuests.expertId,
}

const meetingsOf: TimelineSourceOf = (actor, subject) => ({
  kind: 'meeting',
  id: meetings.id,
  pageId: hostedEvents.id,
  // where meetings stand is told once the programme is published
  day: dayIn(sql`case when ${inArray(hostedEvents.stage, ['published', ...heldEventStages])}
    then coalesce(${meetings.startsAt}, ${hostedEvents.startsAt}) else ${hostedEvents.startsAt} end`),
  title: sql`${hostedEvents.title}`,
  detail: sql`coalesce(case when ${filterToSql(fullNeeds(actor), needFilterColumns)} then ${needs.title} end, '')`,
  stage: sql`coalesce(${meetings.outcome}, ${meetings.stage})`,
  others: othersThan(subject, enterpriseGuests.organizationId, institutionGuests.organizationId),
  expertId: sql`${institutionGuests.expertId}`,
  from: sql`${meetings} join ${hostedEvents} on ${hostedEvents.id} = ${meetings.eventId}
    join ${eventGuests} as enterprise_guests on ${enterpriseGuests.id} = ${meetings.enterpriseGuestId}
    join ${eventGuests} as institution_guests on ${institutionGuests.id} = ${meetings.institutionGuestId}
    left join ${needs} on ${needs.id} = ${meetings.needId}`,
  where: sql`${ofMeetings[subject.kind]} = ${subject.id} and ${meetings.stage} not in ('declined', 'cancelled')
    and ${filterToSql(visibleEvents(actor), eventFilterColumns)}
    and ${filterToSql(
      visibleMeetings(actor),
      meetingFilterColumns({
        enterpriseId: enterpriseGuests.organizationId,
        institutionId: institutionGuests.organizationId,
      }),
    )}`,
})

export const eventSources = [stopsOf, meetingsOf]
