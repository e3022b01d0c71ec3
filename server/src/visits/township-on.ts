import type { Database } from '@duijie/db/client'
import { organizations } from '@duijie/db/schema/organizations'
import { sql } from 'drizzle-orm'
import { townshipOnDay } from '../access/township-on-day.ts'

/** The township or park that an enterprise belonged to on a day; null where none is known. */
export async function townshipOn(db: Database, organizationId: string, day: string): Promise<string | null> {
  const [found] = await db.execute<{ township_id: string | null }>(sql`
    select ${townshipOnDay(organizations.id, sql`${day}::date`)} as township_id
    from ${organizations} where ${organizations.id} = ${organizationId}`)
  return found?.township_id ?? null
}
