import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { and, eq, inArray, or } from 'drizzle-orm'

interface Values {
  /** those that stand in records the reader may see */
  counted: readonly string[]
  /** those that were asked for and stand in none */
  missing: readonly string[]
}

/**
 * The names behind a facet's values where these are ids; empty where they are codes of a closed list. Of an
 * organization that was merely asked for there is a name only where everybody may know it.
 */
export async function readFacetLabels(
  db: Database,
  facet: string,
  { counted, missing }: Values,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...counted, ...missing]
  if (ids.length === 0) return new Map()
  const named =
    facet === 'townshipId'
      ? await db
          .select({ id: townships.id, name: townships.name })
          .from(townships)
          .where(inArray(townships.id, ids))
      : facet === 'organizationId'
        ? await db
            .select({ id: organizations.id, name: organizations.name })
            .from(organizations)
            .where(
              and(
                inArray(organizations.id, ids),
                or(eq(organizations.status, 'active'), inArray(organizations.id, [...counted])),
              ),
            )
        : []
  return new Map(named.map(({ id, name }) => [id, name]))
}
