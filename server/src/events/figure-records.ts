import type { Database } from '@duijie/db/client'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import { meetings } from '@duijie/db/schema/meetings'
import { organizations } from '@duijie/db/schema/organizations'
import { addDays } from '@duijie/shared/days'
import {
  type EventFigureName,
  type EventFigureRecord,
  type EventFigureRecordsQuery,
  eventFigureRecordSchema,
} from '@duijie/shared/event-figures'
import type { Page } from '@duijie/shared/page'
import { heldEventStages } from '@duijie/shared/stages'
import { inArray, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { cutPage, decodeCursor } from '../paging/cursor.ts'
import { dayBegins } from './repository.ts'

const rowSchema = eventFigureRecordSchema.extend({ sort: z.string(), total: z.coerce.number() })

const held = inArray(sql`e.stage`, [...heldEventStages])
const reference = (alias: string) =>
  sql.raw(`json_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'name', ${alias}.name)`)
const event = sql.raw(`json_build_object('id', e.id, 'title', e.title)`)
/** as the contract writes instants, which also sort as texts */
const written = (instant: SQL) => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const none = sql`null::json`
/** an id of two, of the form of version 8 (RFC 9562) */
const ofBoth = (one: SQL, other: SQL) =>
  sql`overlay(overlay(md5(${one}::text || ${other}::text) placing '8' from 13) placing '8' from 17)::uuid`

/**
 * The rows that a figure of `figures.ts` counts, by the same conditions: `s` are the stops of held events that began
 * within the days, `a` the comings of enterprises to them.
 */
const rowsOf: Record<EventFigureName, (begins: string, ends: string) => SQL> = {
  events: () => sql`
    select e.id, ${written(sql`min(s.starts_at)`)} as sort, ${event} as event, ${none} as organization,
      ${none} as institution, ${written(sql`min(s.starts_at)`)} as starts_at, count(*)::int as times, null::int as people
    from s join ${hostedEvents} e on e.id = s.event_id group by e.id`,
  stops: () => sql`
    select s.id, ${written(sql`s.starts_at`)} as sort, ${event} as event, ${reference('i')} as organization,
      ${none} as institution, ${written(sql`s.starts_at`)} as starts_at,
      (select count(distinct a.organization_id)::int from a where a.stop_id = s.id) as times,
      (select sum(a.people)::int from a where a.stop_id = s.id) as people
    from s join ${hostedEvents} e on e.id = s.event_id join ${organizations} i on i.id = s.institution_id`,
  enterprises: () => sql`
    select o.id, o.name as sort, ${none} as event, ${reference('o')} as organization, ${none} as institution,
      null as starts_at, count(distinct a.stop_id)::int as times, sum(a.people)::int as people
    from a join ${organizations} o on o.id = a.organization_id group by o.id`,
  enterpriseAttendances: () => attendances(),
  people: () => attendances(sql`having sum(a.people) is not null`),
  institutions: () => sql`
    select i.id, i.name as sort, ${none} as event, ${reference('i')} as organization, ${none} as institution,
      null as starts_at, count(*)::int as times, null::int as people
    from s join ${organizations} i on i.id = s.institution_id group by i.id`,
  meetingsHeld: (begins, ends) => sql`
    select m.id, ${written(sql`coalesce(m.starts_at, e.starts_at)`)} as sort, ${event} as event,
      ${reference('o')} as organization, ${reference('i')} as institution,
      ${written(sql`coalesce(m.starts_at, e.starts_at)`)} as starts_at, null::int as times, null::int as people
    from ${meetings} m join ${hostedEvents} e on e.id = m.event_id
      join ${eventGuests} ge on ge.id = m.enterprise_guest_id join ${organizations} o on o.id = ge.organization_id
      join ${eventGuests} gi on gi.id = m.institution_guest_id join ${organizations} i on i.id = gi.organization_id
    where m.stage = 'held' and ${held}
      and coalesce(m.starts_at, e.starts_at) >= ${begins} and coalesce(m.starts_at, e.starts_at) < ${ends}`,
}

const attendances = (having = sql``) => sql`
  select ${ofBoth(sql`s.id`, sql`o.id`)} as id, ${written(sql`s.starts_at`)} as sort, ${event} as event,
    ${reference('o')} as organization, ${reference('i')} as institution, ${written(sql`s.starts_at`)} as starts_at,
    null::int as times, sum(a.people)::int as people
  from a join s on s.id = a.stop_id join ${hostedEvents} e on e.id = s.event_id
    join ${organizations} o on o.id = a.organization_id join ${organizations} i on i.id = s.institution_id
  group by s.id, s.starts_at, e.id, o.id, i.id ${having}`

/** What one of the figures counts, by time or by name; as many as the figure says. */
export async function eventFigureRecords(
  db: Database,
  { from, to, of, cursor, limit }: EventFigureRecordsQuery,
): Promise<Page<EventFigureRecord>> {
  const [begins, ends] = [dayBegins(from).toISOString(), dayBegins(addDays(to, 1)).toISOString()]
  const [last, lastId] = cursor === undefined ? [null, null] : decodeCursor(cursor)
  const found = await db.execute(sql`
    with s as (
      select t.id, t.event_id, t.institution_id, t.starts_at
      from ${eventStops} t join ${hostedEvents} e on e.id = t.event_id
      where ${held} and t.starts_at >= ${begins} and t.starts_at < ${ends}
    ), a as (
      select g.organization_id, gs.stop_id, gs.people
      from ${eventGuestStops} gs join ${eventGuests} g on g.id = gs.guest_id join s on s.id = gs.stop_id
      where gs.attendance = 'attended' and g.side = 'enterprise'
    ), counted as (${rowsOf[of](begins, ends)})
    select id, sort, event, organization, institution, starts_at as "startsAt", times, people,
      (select count(*) from counted) as total
    from counted
    ${lastId === null ? sql`` : sql`where (sort, id) > (${last ?? ''}, ${lastId}::uuid)`}
    order by sort, id limit ${limit + 1}`)
  const rows = z.array(rowSchema).parse([...found])
  const page = cutPage(rows, limit, ({ sort, id }) => [sort, id])
  return {
    ...page,
    items: page.items.map(({ sort: _, total: __, ...record }) => record),
    total: rows[0]?.total ?? 0,
  }
}
