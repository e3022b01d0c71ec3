import { and, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Filter, FilterValue } from './filter.ts'

/** How a filter field reads in SQL: a column, or a condition built from the values asked for. */
export type FilterColumn = PgColumn | ((values: readonly FilterValue[]) => SQL)

/** The filter as a condition; a field without a column is a programming error and throws. */
export function filterToSql(filter: Filter, columns: Record<string, FilterColumn>): SQL {
  switch (filter.op) {
    case 'all':
      return and(...filter.of.map((part) => filterToSql(part, columns))) ?? sql`true`
    case 'any':
      return or(...filter.of.map((part) => filterToSql(part, columns))) ?? sql`false`
    case 'in': {
      const column = columnOf(filter.field, columns)
      if (filter.values.length === 0) return sql`false`
      return typeof column === 'function' ? column(filter.values) : inArray(column, [...filter.values])
    }
    case 'range': {
      const column = columnOf(filter.field, columns)
      if (typeof column === 'function') throw new Error(`No range over ${filter.field}`)
      return (
        and(
          filter.min === undefined ? undefined : gte(column, filter.min),
          filter.max === undefined ? undefined : lte(column, filter.max),
        ) ?? sql`${column} is not null`
      )
    }
  }
}

function columnOf(field: string, columns: Record<string, FilterColumn>): FilterColumn {
  const column = columns[field]
  if (!column) throw new Error(`No column for the filter field ${field}`)
  return column
}
