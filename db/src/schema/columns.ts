import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, integer, timestamp, uuid } from 'drizzle-orm/pg-core'

/** When and by whom a record was made and last changed, and its version for If-Match. */
export const trackingColumns = {
  version: integer('version').notNull().default(1),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  createdBy: uuid('created_by'),
  updatedBy: uuid('updated_by'),
}

const quoted = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '))

/** CHECK that a text column holds a value of a closed list (or is null). */
export function inList(name: string, column: AnyPgColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${quoted(values)})`)
}

/** CHECK that every element of a text[] column is in a closed list. */
export function allInList(name: string, column: AnyPgColumn, values: readonly string[]) {
  return check(name, sql`${column} <@ array[${quoted(values)}]::text[]`)
}
