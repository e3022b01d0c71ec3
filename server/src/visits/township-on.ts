import type { Database } from '@duijie/db/client'
import { organizations, organizationTownships } from '@duijie/db/schema/organizations'
import { asc, eq } from 'drizzle-orm'

/**
 * The township or park that an enterprise belonged to on a day: the last it had joined by then. A day before
 * all that is known counts to the first one; null where none is known.
 */
export async function townshipOn(db: Database, organizationId: string, day: string): Promise<string | null> {
  const known = await db
    .select({ townshipId: organizationTownships.townshipId, fromDay: organizationTownships.fromDay })
    .from(organizationTownships)
    .where(eq(organizationTownships.organizationId, organizationId))
    .orderBy(asc(organizationTownships.fromDay))
  const joined = known.findLast(({ fromDay }) => fromDay <= day) ?? known[0]
  if (joined) return joined.townshipId
  const [present] = await db
    .select({ townshipId: organizations.townshipId })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
  return present?.townshipId ?? null
}
