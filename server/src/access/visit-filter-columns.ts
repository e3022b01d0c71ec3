import { visitProblems, visits } from '@duijie/db/schema/visits'
import { sql } from 'drizzle-orm'
import type { FilterValue } from './filter.ts'
import type { FilterColumn } from './filter-sql.ts'
import { needFilterColumns } from './need-filter-columns.ts'

/** Where the visibility of a visit reads in SQL, in any statement that selects from `visits`. */
export const visitFilterColumns: Record<string, FilterColumn> = { townshipId: visits.townshipId }

const under = (name: string, columns: Record<string, FilterColumn>) =>
  Object.fromEntries(Object.entries(columns).map(([field, column]) => [`${name}.${field}`, column]))

/** That of a problem, in any statement that joins `visit_problems`, `visits` and `needs`. */
export const visitProblemFilterColumns: Record<string, FilterColumn> = {
  hasNeed: (values: readonly FilterValue[]) =>
    values.includes(true) ? sql`${visitProblems.needId} is not null` : sql`${visitProblems.needId} is null`,
  ...under('visit', visitFilterColumns),
  ...under('need', needFilterColumns),
}
