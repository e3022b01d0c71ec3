import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { visitProblems, visits } from '@duijie/db/schema/visits'
import { addDays } from '@duijie/shared/days'
import { daySchema } from '@duijie/shared/fields'
import type { DueVisitQuery } from '@duijie/shared/visit-queries'
import { openVisitProblemStages } from '@duijie/shared/visit-stages'
import type { DueVisit } from '@duijie/shared/visits'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { needFilterColumns } from '../access/need-filter-columns.ts'
import { fullNeeds, visibleVisits } from '../access/visibility.ts'
import { visitFilterColumns } from '../access/visit-filter-columns.ts'
import { organizationNamed } from '../names/organization-named.ts'
import { cursorInvalid, cutPage, decodeCursor } from '../paging/cursor.ts'

const DAY_MS = 86_400_000
const openNeedStages = [
  'submitted',
  'returned',
  'refined',
  'confirmed',
  'published',
  'matching',
  'intent',
] as const

const lastVisitedOn = sql<string | null>`(
  select max(${visits.visitedOn}) from ${visits}
  where ${visits.enterpriseId} = ${organizations.id} and ${visits.stage} = 'done')`
const nextPlanned = sql<{ id: string; plannedOn: string } | null>`(
  select json_build_object('id', ${visits.id}, 'plannedOn', ${visits.plannedOn}) from ${visits}
  where ${visits.enterpriseId} = ${organizations.id} and ${visits.stage} = 'planned'
  order by ${visits.plannedOn}, ${visits.id} limit 1)`

const openNeeds = (actor: Actor) => sql<number>`(
  select count(*)::int from ${needs}
  where ${needs.organizationId} = ${organizations.id} and ${needs.status} = 'active'
    and ${isNull(needs.mergedIntoId)} and ${inArray(needs.stage, openNeedStages)}
    and ${filterToSql(fullNeeds(actor), needFilterColumns)})`
const openProblems = (actor: Actor) => sql<number>`(
  select count(*)::int from ${visitProblems} join ${visits} on ${eq(visitProblems.visitId, visits.id)}
  where ${visits.enterpriseId} = ${organizations.id}
    and ${inArray(visitProblems.stage, openVisitProblemStages)}
    and ${filterToSql(visibleVisits(actor), visitFilterColumns)})`

/** The never visited in front, then those whose last visit is longest ago. */
function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined
  const [last, id] = decodeCursor(cursor)
  const behind = sql`${organizations.id} > ${id}`
  if (last === null) return sql`(${lastVisitedOn} is null and ${behind}) or ${lastVisitedOn} is not null`
  if (!daySchema.safeParse(last).success) throw cursorInvalid()
  return sql`${lastVisitedOn} > ${last}::date or (${lastVisitedOn} = ${last}::date and ${behind})`
}

/** The enterprises that the actor visits, those longest without a visit in front. */
export async function dueVisits(db: Database, actor: Actor, query: DueVisitQuery, today: string) {
  const { q, days } = query
  const own = 'townshipId' in actor && actor.role === 'township' ? actor.townshipId : undefined
  const where = and(
    eq(organizations.kind, 'enterprise'),
    eq(organizations.status, 'active'),
    own === undefined ? undefined : sql`${organizations.townshipId} = ${own}`,
    query.townshipId && inArray(organizations.townshipId, query.townshipId),
    q ? organizationNamed(q) : undefined,
    days === 0 ? undefined : sql`coalesce(${lastVisitedOn} <= ${addDays(today, -days)}::date, true)`,
    query.unplanned ? sql`${nextPlanned} is null` : undefined,
  )
  const { contactName, contactPhone, contactEmail } = organizations
  const [found, [counted]] = await Promise.all([
    db
      .select({
        enterprise: { id: organizations.id, kind: organizations.kind, name: organizations.name },
        townshipId: organizations.townshipId,
        townshipName: townships.name,
        address: organizations.address,
        contact: { name: contactName, phone: contactPhone, email: contactEmail },
        lastVisitedOn,
        planned: nextPlanned,
        openNeeds: openNeeds(actor),
        openProblems: openProblems(actor),
      })
      .from(organizations)
      .leftJoin(townships, eq(organizations.townshipId, townships.id))
      .where(and(where, after(query.cursor)))
      .orderBy(sql`${lastVisitedOn} asc nulls first`, organizations.id)
      .limit(query.limit + 1),
    db.select({ total: sql<number>`count(*)::int` }).from(organizations).where(where),
  ])
  const items = found.map(
    (row): DueVisit => ({
      ...row,
      daysSince:
        row.lastVisitedOn === null
          ? null
          : Math.round((Date.parse(today) - Date.parse(row.lastVisitedOn)) / DAY_MS),
    }),
  )
  const page = cutPage(items, query.limit, ({ lastVisitedOn: last, enterprise }) => [last, enterprise.id])
  return { ...page, total: counted?.total ?? 0 }
}
