import type { Database } from '@duijie/db/client'
import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/**
 * Inserts rows that all give the same fields, as one parameter: for hundreds of rows at once, where a parameter for
 * each value takes many times as long and as much memory. What conflicts is left out where asked; answers how many
 * were inserted, with the values of `returning`, a column.
 */
export async function insertMany<Table extends PgTable>(
  tx: Database,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
  { skipConflicts = false, returning }: { skipConflicts?: boolean; returning?: string } = {},
): Promise<Record<string, unknown>[]> {
  const [first] = rows
  if (!first) return []
  const columns = Object.entries(getTableColumns(table)).filter(([field]) => field in first)
  const written = rows.map((row) => {
    const values = new Map(Object.entries(row))
    return Object.fromEntries(columns.map(([field, { name }]) => [name, values.get(field) ?? null]))
  })
  const names = sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  )
  return tx.execute(sql`
    insert into ${table} (${names})
    select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(written)}::jsonb)
    ${skipConflicts ? sql`on conflict do nothing` : sql``}
    ${returning === undefined ? sql`` : sql`returning ${sql.identifier(returning)}`}`)
}
