import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { needOutlooks, searchMisses } from '@duijie/db/schema/search-misses'
import { addDays } from '@duijie/shared/days'
import type { SearchKind } from '@duijie/shared/search-queries'
import { matchableNeedStages } from '@duijie/shared/stages'
import { and, count, desc, eq, gte, inArray, lt, max, sql, sum } from 'drizzle-orm'

/** Counts a query of a day; one row however often it is asked. */
export async function countMiss(db: Database, day: string, kind: SearchKind, query: string): Promise<void> {
  await db
    .insert(searchMisses)
    .values({ day, kind, query })
    .onConflictDoUpdate({
      target: [searchMisses.day, searchMisses.kind, searchMisses.query],
      set: { count: sql`${searchMisses.count} + 1` },
    })
}

/** Two years: the supply-gap view looks back one, and one is there to compare it with. */
export const KEPT_DAYS = 730

/** Deletes the queries of days that nobody looks back to any more. */
export async function pruneMisses(db: Database, today: string): Promise<void> {
  await db.delete(searchMisses).where(lt(searchMisses.day, addDays(today, -KEPT_DAYS)))
}

const QUERIES = 100

export async function frequentMisses(db: Database, since: string) {
  const total = sum(searchMisses.count).mapWith(Number)
  return db
    .select({
      query: searchMisses.query,
      kind: searchMisses.kind,
      count: total,
      days: count(),
      lastOn: max(searchMisses.day),
    })
    .from(searchMisses)
    .where(gte(searchMisses.day, since))
    .groupBy(searchMisses.query, searchMisses.kind)
    .orderBy(desc(total), searchMisses.query)
    .limit(QUERIES)
}

const OUTLOOKS = 10_000

/** The open needs that were matched, and how well. */
export function openOutlooks(db: Database) {
  return db
    .select({ id: needs.id, title: needs.title, techField: needs.techField, outlook: needOutlooks })
    .from(needOutlooks)
    .innerJoin(needs, eq(needOutlooks.needId, needs.id))
    .where(and(inArray(needs.stage, matchableNeedStages), eq(needs.status, 'active')))
    .orderBy(desc(needs.publishedAt))
    .limit(OUTLOOKS)
}

export async function institutionsOf(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; kind: 'institution'; name: string }>()
  const rows = await db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(inArray(organizations.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, { id, kind: 'institution' as const, name }]))
}
