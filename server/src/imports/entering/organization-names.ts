import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { inArray } from 'drizzle-orm'
import type { EnteredRow, Entering, JudgedRow } from './record-kind.ts'

export const ownersOf = (rows: readonly JudgedRow[]) => [
  ...new Set(rows.flatMap(({ organizationId }) => organizationId ?? [])),
]

export async function namesOf(db: Database, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const { id, name } = organizations
  const found = await db.select({ id, name }).from(organizations).where(inArray(id, known))
  return new Map(found.map((row) => [row.id, row.name]))
}

/** The enterprise whose record a row is; it was looked for before. */
export const enterpriseOf = ({ names }: Entering, { draft }: EnteredRow) =>
  names.organization('enterprise', draft.names.organization ?? '')?.id ?? ''

export function institutionOf({ names }: Entering, { draft }: EnteredRow): string | null {
  const [name] = draft.names.institutions ?? []
  const known = name === undefined ? undefined : names.organization('institution', name)
  return known?.status === 'active' ? known.id : null
}
