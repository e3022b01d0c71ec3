import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { leads } from '@duijie/db/schema/leads'
import { needPreferredInstitutions, needs } from '@duijie/db/schema/needs'
import { researchResults, resultExperts } from '@duijie/db/schema/research-results'
import type { MatchLevel } from '@duijie/shared/match-levels'
import { asc, eq, inArray } from 'drizzle-orm'
import { filterToSql } from '../../access/filter-sql.ts'
import { needFilterColumns } from '../../access/need-filter-columns.ts'
import { matchableNeeds } from '../../access/visibility.ts'
import type { MatchService } from '../../matches/service.ts'

/** A strong or fair match of an open need, with where its result is at home and how far the two have come. */
export interface OpenMatch {
  needId: string
  needTitle: string
  enterpriseId: string
  resultId: string
  resultTitle: string
  institutionId: string
  score: number
  level: MatchLevel
  met: boolean
  closed: boolean
}

const COUNTED: readonly MatchLevel[] = ['strong', 'fair']
const met: readonly string[] = ['met', 'negotiating', 'agreed']

/** All strong and fair matches of open needs with institutions that may read them. */
export async function openMatches(db: Database, matches: MatchService): Promise<OpenMatch[]> {
  const open = await db
    .select({
      id: needs.id,
      title: needs.title,
      organizationId: needs.organizationId,
      confidentiality: needs.confidentiality,
    })
    .from(needs)
    .where(filterToSql(matchableNeeds, needFilterColumns))
  const ids = open.map(({ id }) => id)
  const found = (await matches.bestOfEach(ids)).filter(({ level }) => COUNTED.includes(level))
  const [results, named, between] = await Promise.all([
    resultsOf(db, [...new Set(found.map(({ resultId }) => resultId))]),
    namedInstitutions(db, ids),
    stagesOf(db, ids),
  ])
  const needOf = new Map(open.map((need) => [need.id, need]))
  return found.flatMap(({ needId, resultId, score, level }) => {
    const [need, result] = [needOf.get(needId), results.get(resultId)]
    if (!need || !result) return []
    const { institutionId } = result
    if (need.confidentiality === 'restricted' && !named.has(`${needId} ${institutionId}`)) return []
    const stages = between.get(`${needId} ${institutionId}`) ?? []
    return [
      {
        ...{ needId, resultId, institutionId, score, level },
        needTitle: need.title,
        enterpriseId: need.organizationId,
        resultTitle: result.title,
        met: stages.some(({ stage }) => met.includes(stage)),
        closed: stages.some((lead) => lead.stage === 'closed' && lead.resultId === resultId),
      },
    ]
  })
}

async function resultsOf(db: Database, ids: string[]) {
  if (ids.length === 0) return new Map<string, { title: string; institutionId: string }>()
  const rows = await db
    .select({
      id: researchResults.id,
      title: researchResults.title,
      institutionId: researchResults.organizationId,
    })
    .from(researchResults)
    .where(inArray(researchResults.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

async function namedInstitutions(db: Database, needIds: string[]): Promise<Set<string>> {
  if (needIds.length === 0) return new Set()
  const rows = await db
    .select()
    .from(needPreferredInstitutions)
    .where(inArray(needPreferredInstitutions.needId, needIds))
  return new Set(rows.map(({ needId, organizationId }) => `${needId} ${organizationId}`))
}

async function stagesOf(db: Database, needIds: string[]) {
  const between = new Map<string, { stage: string; resultId: string | null }[]>()
  if (needIds.length === 0) return between
  const rows = await db
    .select({
      needId: leads.needId,
      institutionId: leads.institutionId,
      stage: leads.stage,
      resultId: leads.resultId,
    })
    .from(leads)
    .where(inArray(leads.needId, needIds))
  for (const { needId, institutionId, ...lead } of rows) {
    const key = `${needId} ${institutionId}`
    between.set(key, [...(between.get(key) ?? []), lead])
  }
  return between
}

/** Who made each of the results, in order. */
export async function expertsOf(db: Database, resultIds: readonly string[]) {
  const byResult = new Map<string, { id: string; name: string }[]>()
  if (resultIds.length === 0) return byResult
  const rows = await db
    .select({ resultId: resultExperts.resultId, id: experts.id, name: experts.name })
    .from(resultExperts)
    .innerJoin(experts, eq(resultExperts.expertId, experts.id))
    .where(inArray(resultExperts.resultId, [...resultIds]))
    .orderBy(asc(resultExperts.position))
  for (const { resultId, ...expert } of rows) {
    byResult.set(resultId, [...(byResult.get(resultId) ?? []), expert])
  }
  return byResult
}
