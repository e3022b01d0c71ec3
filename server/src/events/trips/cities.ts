import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import type { TripCities } from '@duijie/shared/trips'
import { and, asc, eq, ne } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { inPinyinOrder } from '../../paging/cursor.ts'
import { bureauOnly } from '../policy.ts'

/** Cities by name, each with its institutions. */
export async function tripCities(db: Database, actor: Actor): Promise<TripCities> {
  bureauOnly(actor)
  const { id, kind, name, city, status } = organizations
  const rows = await db
    .select({ id, kind, name, city })
    .from(organizations)
    .where(and(eq(kind, 'institution'), eq(status, 'active'), ne(city, '')))
    .orderBy(inPinyinOrder(city), inPinyinOrder(name), asc(id))
  const cities = new Map<string, TripCities['items'][number]>()
  for (const { city: place, ...institution } of rows) {
    const known = cities.get(place) ?? { city: place, institutions: [] }
    cities.set(place, { ...known, institutions: [...known.institutions, institution] })
  }
  return { items: [...cities.values()] }
}
