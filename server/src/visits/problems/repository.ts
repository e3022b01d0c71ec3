import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { visitProblems, visits } from '@duijie/db/schema/visits'
import type { VisitProblemListQuery } from '@duijie/shared/visit-problem-queries'
import { and, eq, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Filter } from '../../access/filter.ts'
import { filterToSql } from '../../access/filter-sql.ts'
import { visitProblemFilterColumns } from '../../access/visit-filter-columns.ts'
import { cutPage, keyset } from '../../paging/cursor.ts'
import { containing } from '../../paging/like.ts'
import { type ProblemRow, type ProblemValues, problemRows } from './rows.ts'

export async function findProblem(
  db: Database,
  id: string,
  visible: Filter,
): Promise<ProblemRow | undefined> {
  const [row] = await problemRows(db).where(
    and(eq(visitProblems.id, id), filterToSql(visible, visitProblemFilterColumns)),
  )
  return row
}

function conditions(query: VisitProblemListQuery, visible: Filter, today: string): SQL | undefined {
  return and(
    filterToSql(visible, visitProblemFilterColumns),
    query.q
      ? or(
          ilike(organizations.name, containing(query.q)),
          ilike(visitProblems.words, containing(query.q)),
          ilike(visitProblems.handedTo, containing(query.q)),
        )
      : undefined,
    query.kind && inArray(visitProblems.kind, query.kind),
    query.stage && inArray(visitProblems.stage, query.stage),
    query.enterpriseId && inArray(visits.enterpriseId, query.enterpriseId),
    query.townshipId && inArray(visits.townshipId, query.townshipId),
    query.ownerId && inArray(visits.ownerId, query.ownerId),
    // only what is handed on or done has a due day
    query.overdue ? lt(visitProblems.dueOn, today) : undefined,
  )
}

/** Those due first in front; what has no due day comes last. */
export async function listProblems(
  db: Database,
  query: VisitProblemListQuery,
  visible: Filter,
  today: string,
  counted: boolean,
) {
  const where = conditions(query, visible, today)
  const order = keyset(visitProblems.dueOn, visitProblems.id, 'asc')
  const [found, [counts]] = await Promise.all([
    problemRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted
      ? db
          .select({ total: sql<number>`count(*)::int` })
          .from(visitProblems)
          .innerJoin(visits, eq(visitProblems.visitId, visits.id))
          .innerJoin(organizations, eq(visits.enterpriseId, organizations.id))
          .leftJoin(needs, eq(visitProblems.needId, needs.id))
          .where(where)
      : [],
  ])
  return {
    ...cutPage(found, query.limit, ({ problem }) => [problem.dueOn, problem.id]),
    total: counts?.total ?? 0,
  }
}

/** Writes the fields when the problem is still in that state; false otherwise. */
export async function updateProblem(
  db: Database,
  { id, version, stage, needId }: ProblemRow['problem'],
  values: Partial<ProblemValues>,
): Promise<boolean> {
  const updated = await db
    .update(visitProblems)
    .set({ ...values, version: version + 1 })
    .where(
      and(
        eq(visitProblems.id, id),
        eq(visitProblems.version, version),
        eq(visitProblems.stage, stage),
        needId === null ? sql`${visitProblems.needId} is null` : eq(visitProblems.needId, needId),
      ),
    )
    .returning({ id: visitProblems.id })
  return updated.length === 1
}

/** False when it is no longer as it was heard. */
export async function deleteProblem(db: Database, id: string, version: number): Promise<boolean> {
  const deleted = await db
    .delete(visitProblems)
    .where(
      and(eq(visitProblems.id, id), eq(visitProblems.version, version), eq(visitProblems.stage, 'heard')),
    )
    .returning({ id: visitProblems.id })
  return deleted.length === 1
}
