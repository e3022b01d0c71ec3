import { leads } from '@duijie/db/schema/leads'
import { type SQL, sql } from 'drizzle-orm'
import type { FilterValue } from './filter.ts'
import type { FilterColumn } from './filter-sql.ts'
import { needFilterColumns } from './need-filter-columns.ts'

const is = (condition: SQL) => (values: readonly FilterValue[]) =>
  values.includes(true) ? condition : sql`not (${condition})`

/** Where the visibility of a lead reads in SQL, in any statement that joins `leads` and `needs`. */
export const leadFilterColumns: Record<string, FilterColumn> = {
  institutionId: leads.institutionId,
  introduced: is(sql`${leads.introducedAt} is not null`),
  enterpriseShared: is(sql`${leads.enterpriseSharedAt} is not null`),
  institutionShared: is(sql`${leads.institutionSharedAt} is not null`),
  ...Object.fromEntries(
    Object.entries(needFilterColumns).map(([field, column]) => [`need.${field}`, column]),
  ),
}
