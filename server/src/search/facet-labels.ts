import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { inArray } from 'drizzle-orm'

const tables = { organizationId: organizations, townshipId: townships } as const

/** The names behind a facet's values where these are ids; empty where they are codes of a closed list. */
export async function readFacetLabels(
  db: Database,
  facet: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (values.length === 0 || !(facet in tables)) return new Map()
  const table = tables[facet as keyof typeof tables]
  const named = await db
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(inArray(table.id, [...values]))
  return new Map(named.map(({ id, name }) => [id, name]))
}
