import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { visitProblems, visits } from '@duijie/db/schema/visits'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Filter } from '../../access/filter.ts'
import { filterToSql } from '../../access/filter-sql.ts'
import { visitProblemFilterColumns } from '../../access/visit-filter-columns.ts'

export type ProblemValues = typeof visitProblems.$inferInsert
export type ProblemRow = Awaited<ReturnType<typeof problemRows>>[number]

/** Problems with the visit they were heard on and what became of them. */
export function problemRows(db: Database) {
  return db
    .select({
      problem: visitProblems,
      visit: { id: visits.id, day: visits.day, stage: visits.stage, peopleMet: visits.peopleMet },
      enterprise: { id: organizations.id, kind: organizations.kind, name: organizations.name },
      owner: { id: accounts.id, name: accounts.name },
      needTitle: needs.title,
    })
    .from(visitProblems)
    .innerJoin(visits, eq(visitProblems.visitId, visits.id))
    .innerJoin(organizations, eq(visits.enterpriseId, organizations.id))
    .innerJoin(accounts, eq(visits.ownerId, accounts.id))
    .leftJoin(needs, eq(visitProblems.needId, needs.id))
    .$dynamic()
}

export const problemsOfVisits = (db: Database, visitIds: readonly string[], visible: Filter) =>
  problemRows(db)
    .where(
      and(inArray(visitProblems.visitId, [...visitIds]), filterToSql(visible, visitProblemFilterColumns)),
    )
    .orderBy(asc(visitProblems.visitId), asc(visitProblems.position), asc(visitProblems.id))
