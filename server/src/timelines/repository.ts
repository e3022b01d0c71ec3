import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { daySchema } from '@duijie/shared/fields'
import type { TimelineKind, TimelineQuery } from '@duijie/shared/timeline-queries'
import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { cursorInvalid, cutPage, decodeCursor } from '../paging/cursor.ts'
import { eventSources } from './event-sources.ts'
import type { TimelineSource, TimelineSubject } from './source.ts'
import { supportSources } from './support-sources.ts'
import { workSources } from './work-sources.ts'

const allSources = [...workSources, ...eventSources, ...supportSources]

/** A row of the union: the columns of every source under the same names. */
export type TimelineRow = {
  kind: TimelineKind
  id: string
  pageId: string
  day: string
  title: string
  detail: string
  stage: string
  amountFen: string | null
  others: string[]
  expertId: string | null
}

const sourcesFor = (actor: Actor, subject: TimelineSubject): TimelineSource[] =>
  allSources.flatMap((source) => source(actor, subject) ?? [])

const inYear = (day: SQL, year: number | undefined) =>
  year === undefined ? sql`true` : sql`${day} between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`

/** Behind the last entry seen: the days run backwards, and within a day the ids forwards. */
function after({ day, id }: TimelineSource, cursor: string | undefined): SQL {
  if (cursor === undefined) return sql`true`
  const [last, lastId] = decodeCursor(cursor)
  if (!daySchema.safeParse(last).success) throw cursorInvalid()
  return sql`(${day} < ${last}::date or (${day} = ${last}::date and ${id} > ${lastId}::uuid))`
}

/** Each kind gives as many as a page holds, so that nothing is read that no page can show. */
function branch(source: TimelineSource, { year, cursor, limit }: TimelineQuery): SQL {
  const { kind, id, pageId, day, title, detail, stage, amountFen, others, expertId, from, where } = source
  return sql`(select ${kind}::text as kind, ${id} as id, ${pageId} as "pageId", ${day} as day, ${title} as title,
      ${detail ?? sql`''`} as detail, ${stage} as stage, ${amountFen ?? sql`null`}::text as "amountFen",
      ${others ?? sql`'{}'::uuid[]`} as others, ${expertId ?? sql`null::uuid`} as "expertId"
    from ${from} where ${where} and ${inYear(day, year)} and ${after(source, cursor)}
    order by 4 desc, 2 limit ${limit + 1})`
}

const union = (parts: SQL[]) => sql.join(parts, sql` union all `)

export async function listTimeline(
  db: Database,
  actor: Actor,
  subject: TimelineSubject,
  query: TimelineQuery,
) {
  const sources = sourcesFor(actor, subject).filter(({ kind }) => query.kind?.includes(kind) ?? true)
  if (sources.length === 0) return { items: [], nextCursor: null }
  const found = await db.execute<TimelineRow>(sql`
    select kind, id, "pageId", day::text as day, title, detail, stage, "amountFen", others, "expertId"
    from (${union(sources.map((source) => branch(source, query)))}) entries
    order by entries.day desc, entries.id limit ${query.limit + 1}`)
  return cutPage([...found], query.limit, ({ day, id }) => [day, id])
}

/** How many of which kind there are in each year. */
export async function countTimeline(db: Database, actor: Actor, subject: TimelineSubject) {
  const parts = sourcesFor(actor, subject).map(
    ({ kind, day, from, where }) =>
      sql`(select ${kind}::text as kind, extract(year from ${day})::int as year, count(*)::int as count
        from ${from} where ${where} group by 2)`,
  )
  const found = await db.execute<{ kind: TimelineKind; year: number; count: number }>(union(parts))
  return [...found]
}

export async function namesFor(db: Database, rows: readonly TimelineRow[]) {
  const organizationIds = [...new Set(rows.flatMap(({ others }) => others))]
  const expertIds = [...new Set(rows.flatMap(({ expertId }) => expertId ?? []))]
  const [named, people] = await Promise.all([
    organizationIds.length === 0
      ? []
      : db
          .select({ id: organizations.id, kind: organizations.kind, name: organizations.name })
          .from(organizations)
          .where(inArray(organizations.id, organizationIds)),
    expertIds.length === 0
      ? []
      : db.select({ id: experts.id, name: experts.name }).from(experts).where(inArray(experts.id, expertIds)),
  ])
  return {
    organizations: new Map(named.map((each) => [each.id, each])),
    experts: new Map(people.map((each) => [each.id, each])),
  }
}
