import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { visits, visitVisitors } from '@duijie/db/schema/visits'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Filter } from '../access/filter.ts'
import { type ProblemRow, problemsOfVisits } from './problems/rows.ts'

export type VisitValues = typeof visits.$inferInsert
export type VisitRow = Awaited<ReturnType<typeof visitRows>>[number]

/** A visit with everything that is shown of it. */
export interface WholeVisit extends VisitRow {
  visitors: { accountId: string | null; name: string }[]
  problems: ProblemRow[]
}

const leadVisitors = alias(accounts, 'lead_visitors')
const owners = alias(accounts, 'owners')

export function visitRows(db: Database) {
  return db
    .select({
      visit: visits,
      enterprise: { id: organizations.id, kind: organizations.kind, name: organizations.name },
      townshipName: townships.name,
      leadVisitorName: leadVisitors.name,
      ownerName: owners.name,
    })
    .from(visits)
    .innerJoin(organizations, eq(visits.enterpriseId, organizations.id))
    .innerJoin(leadVisitors, eq(visits.leadVisitorId, leadVisitors.id))
    .innerJoin(owners, eq(visits.ownerId, owners.id))
    .leftJoin(townships, eq(visits.townshipId, townships.id))
    .$dynamic()
}

/** `visible` filters the problems. */
export async function withParts(
  db: Database,
  rows: readonly VisitRow[],
  visible: Filter,
): Promise<WholeVisit[]> {
  const ids = rows.map(({ visit }) => visit.id)
  if (ids.length === 0) return []
  const [visitors, problems] = await Promise.all([
    db
      .select({
        visitId: visitVisitors.visitId,
        accountId: visitVisitors.accountId,
        name: sql<string>`coalesce(${accounts.name}, ${visitVisitors.name})`,
      })
      .from(visitVisitors)
      .leftJoin(accounts, eq(visitVisitors.accountId, accounts.id))
      .where(inArray(visitVisitors.visitId, ids))
      .orderBy(asc(visitVisitors.visitId), asc(visitVisitors.position)),
    problemsOfVisits(db, ids, visible),
  ])
  return rows.map((row) => ({
    ...row,
    visitors: visitors
      .filter(({ visitId }) => visitId === row.visit.id)
      .map(({ accountId, name }) => ({ accountId, name })),
    problems: problems.filter(({ problem }) => problem.visitId === row.visit.id),
  }))
}
