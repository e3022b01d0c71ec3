import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults } from '@duijie/db/schema/research-results'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { visitor } from '../access/actor.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { needFilterColumns } from '../access/need-filter-columns.ts'
import { resultFilterColumns } from '../access/result-filter-columns.ts'
import { knownNeeds, visibleResults } from '../access/visibility.ts'

const count = sql<number>`count(*)::int`

/** The needs that everybody may know of. */
export const publicNeeds = () =>
  and(isNull(needs.mergedIntoId), filterToSql(knownNeeds(visitor), needFilterColumns))

export const publicResults = () =>
  and(isNull(researchResults.mergedIntoId), filterToSql(visibleResults(visitor), resultFilterColumns))

export const publicInstitutions = () =>
  and(
    isNull(organizations.mergedIntoId),
    eq(organizations.kind, 'institution'),
    eq(organizations.status, 'active'),
  )

/** How many public needs and results there are of each field; null: of none. */
export async function countByField(db: Database) {
  const [ofNeeds, ofResults] = await Promise.all([
    db
      .select({ techField: needs.techField, count })
      .from(needs)
      .where(publicNeeds())
      .groupBy(needs.techField),
    db
      .select({ techField: researchResults.techField, count })
      .from(researchResults)
      .where(publicResults())
      .groupBy(researchResults.techField),
  ])
  return { needs: ofNeeds, results: ofResults }
}

export const countInstitutions = (db: Database): Promise<number> =>
  db.$count(organizations, publicInstitutions())
