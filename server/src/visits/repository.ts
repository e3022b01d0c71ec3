import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { visits, visitVisitors } from '@duijie/db/schema/visits'
import type { VisitListQuery } from '@duijie/shared/visit-queries'
import type { VisitStage } from '@duijie/shared/visit-stages'
import type { VisitorInput } from '@duijie/shared/visits'
import { and, eq, gte, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Filter } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { visitFilterColumns } from '../access/visit-filter-columns.ts'
import { organizationNamed } from '../names/organization-named.ts'
import { cutPage, keyset } from '../paging/cursor.ts'
import { type VisitValues, visitRows } from './rows.ts'

export async function findVisit(db: Database, id: string, visible: Filter) {
  const [row] = await visitRows(db).where(and(eq(visits.id, id), filterToSql(visible, visitFilterColumns)))
  return row
}

function conditions(query: VisitListQuery, visible: Filter): SQL | undefined {
  return and(
    filterToSql(visible, visitFilterColumns),
    query.q ? organizationNamed(query.q) : undefined,
    query.stage && inArray(visits.stage, query.stage),
    query.kind &&
      or(...query.kind.map((kind) => (kind === 'planned' ? isNotNull : isNull)(visits.plannedOn))),
    query.enterpriseId && inArray(visits.enterpriseId, query.enterpriseId),
    query.townshipId && inArray(visits.townshipId, query.townshipId),
    query.leadVisitorId && inArray(visits.leadVisitorId, query.leadVisitorId),
    query.from === undefined ? undefined : gte(visits.day, query.from),
    query.to === undefined ? undefined : lte(visits.day, query.to),
  )
}

export async function listVisits(db: Database, query: VisitListQuery, visible: Filter, counted: boolean) {
  const where = conditions(query, visible)
  const order = keyset(visits.day, visits.id, query.sort === 'soonest' ? 'asc' : 'desc')
  const [found, [counts]] = await Promise.all([
    visitRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted
      ? db
          .select({ total: sql<number>`count(*)::int` })
          .from(visits)
          .innerJoin(organizations, eq(visits.enterpriseId, organizations.id))
          .where(where)
      : [],
  ])
  return {
    ...cutPage(found, query.limit, ({ visit }) => [visit.day, visit.id]),
    total: counts?.total ?? 0,
  }
}

export async function insertVisit(db: Database, values: VisitValues): Promise<void> {
  await db.insert(visits).values(values)
}

/** Writes the fields when the visit still has that version and stage; false otherwise. */
export async function updateVisit(
  db: Database,
  id: string,
  expected: { version: number; stage: VisitStage },
  values: Partial<VisitValues>,
): Promise<boolean> {
  const updated = await db
    .update(visits)
    .set({ ...values, version: expected.version + 1 })
    .where(and(eq(visits.id, id), eq(visits.version, expected.version), eq(visits.stage, expected.stage)))
    .returning({ id: visits.id })
  return updated.length === 1
}

/** Makes those who came along the ones given. */
export async function writeVisitors(
  db: Database,
  visitId: string,
  visitors: readonly VisitorInput[],
): Promise<void> {
  await db.delete(visitVisitors).where(eq(visitVisitors.visitId, visitId))
  if (visitors.length === 0) return
  await db
    .insert(visitVisitors)
    .values(visitors.map((visitor, position) => ({ visitId, position, ...visitor })))
}
