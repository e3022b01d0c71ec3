import { organizations, organizationTownships } from '@duijie/db/schema/organizations'
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Today in Asia/Shanghai. */
export const today = sql`(now() at time zone 'Asia/Shanghai')::date`

/**
 * The id of the township or park that an enterprise belonged to on a day, as SQL: of its history the last entry
 * up to that day, before all entries the first one, and without a history where it is now.
 */
export const townshipOnDay = (organizationId: PgColumn, day: SQL): SQL<string | null> => sql`coalesce(
  (select history.township_id from ${organizationTownships} history
    where history.organization_id = ${organizationId} and history.from_day <= ${day}
    order by history.from_day desc limit 1),
  (select history.township_id from ${organizationTownships} history
    where history.organization_id = ${organizationId}
    order by history.from_day limit 1),
  (select now_at.township_id from ${organizations} now_at where now_at.id = ${organizationId}))`
