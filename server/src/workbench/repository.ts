import type { Database } from '@duijie/db/client'
import { leads } from '@duijie/db/schema/leads'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import type { WorkbenchQueueQuery } from '@duijie/shared/workbench-queries'
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { filterToSql } from '../access/filter-sql.ts'
import { needFilterColumns } from '../access/need-filter-columns.ts'
import { matchableNeeds } from '../access/visibility.ts'

/** As many as can be worked through on a day, and some more. */
const LISTED = 300

/** Leads of good matches that nobody has screened, by need. */
const suggested = (db: Database) =>
  db
    .select({
      needId: leads.needId,
      count: sql<number>`count(*)::int`.as('suggested_count'),
      best: sql<number>`max(${leads.score})`.as('best_score'),
    })
    .from(leads)
    .where(
      and(eq(leads.stage, 'suggested'), eq(leads.status, 'active'), inArray(leads.level, ['strong', 'fair'])),
    )
    .groupBy(leads.needId)
    .as('suggested')

/** Published needs, those that wait to be screened first, the best suggestion in front, then the newest. */
export async function queuedNeeds(db: Database, { techField, townshipId, show }: WorkbenchQueueQuery) {
  const waiting = suggested(db)
  const where = and(
    isNull(needs.mergedIntoId),
    filterToSql(matchableNeeds, needFilterColumns),
    techField && inArray(needs.techField, techField),
    townshipId && inArray(needs.townshipId, townshipId),
    show === 'unscreened' ? sql`${waiting.count} is not null` : undefined,
  )
  const rows = await db
    .select({
      id: needs.id,
      title: needs.title,
      organization: { id: organizations.id, kind: organizations.kind, name: organizations.name },
      techField: needs.techField,
      stage: needs.stage,
      publishedAt: needs.publishedAt,
      unscreened: sql<number>`coalesce(${waiting.count}, 0)`,
    })
    .from(needs)
    .innerJoin(organizations, eq(needs.organizationId, organizations.id))
    .leftJoin(waiting, eq(waiting.needId, needs.id))
    .where(where)
    .orderBy(sql`${waiting.best} desc nulls last`, desc(needs.publishedAt), needs.id)
    .limit(LISTED)
  if (rows.length < LISTED) return { rows, total: rows.length }
  const [all] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(needs)
    .leftJoin(waiting, eq(waiting.needId, needs.id))
    .where(where)
  return { rows, total: all?.total ?? rows.length }
}
