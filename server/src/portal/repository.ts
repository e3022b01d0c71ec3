import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults } from '@duijie/db/schema/research-results'
import { sql } from 'drizzle-orm'
import { publicRecords } from '../access/public-records.ts'

const count = sql<number>`count(*)::int`

/** How many public needs and results there are of each field; null: of none. */
export async function countByField(db: Database) {
  const [ofNeeds, ofResults] = await Promise.all([
    db
      .select({ techField: needs.techField, count })
      .from(needs)
      .where(publicRecords.needs())
      .groupBy(needs.techField),
    db
      .select({ techField: researchResults.techField, count })
      .from(researchResults)
      .where(publicRecords.results())
      .groupBy(researchResults.techField),
  ])
  return { needs: ofNeeds, results: ofResults }
}

export const countInstitutions = (db: Database): Promise<number> =>
  db.$count(organizations, publicRecords.institutions())
