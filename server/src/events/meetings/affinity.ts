import type { Database } from '@duijie/db/client'
import { leads } from '@duijie/db/schema/leads'
import { needs } from '@duijie/db/schema/needs'
import { researchResults, resultExperts } from '@duijie/db/schema/research-results'
import type { MatchLevel } from '@duijie/shared/match-levels'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { filterToSql } from '../../access/filter-sql.ts'
import { needFilterColumns } from '../../access/need-filter-columns.ts'
import { fullNeeds, matchableNeeds, matchableResults } from '../../access/visibility.ts'
import type { MatchService } from '../../matches/service.ts'
import type { GuestRow } from '../guests/service.ts'

/** The best that two guests have to talk about. */
export interface Affinity {
  enterpriseGuestId: string
  institutionGuestId: string
  needId: string
  /** 0–100 and its level */
  score: number
  level: MatchLevel
  leadId: string | null
  /** they met over it before, or gave it up */
  metBefore: boolean
}

const over = ['met', 'negotiating', 'agreed', 'closed']

/**
 * For each enterprise and each institution's guest their best pair of an open need and a result: an expert brings
 * its own results, a delegation all of its institution. Needs that the institution may not read are left out.
 */
export async function affinitiesOf(
  db: Database,
  matches: MatchService,
  guests: readonly GuestRow[],
): Promise<Affinity[]> {
  const enterprises = guests.filter(({ guest }) => guest.side === 'enterprise')
  const institutions = guests.filter(({ guest }) => guest.side === 'institution')
  if (enterprises.length === 0 || institutions.length === 0) return []
  const organizationIds = [...new Set(enterprises.map(({ guest }) => guest.organizationId))]
  const found: Affinity[] = []
  for (const institutionId of new Set(institutions.map(({ guest }) => guest.organizationId))) {
    const members = institutions.filter(({ guest }) => guest.organizationId === institutionId)
    const open = await openNeeds(db, organizationIds, institutionId)
    const results = await resultsOf(db, institutionId)
    const leadsBetween = await leadsOf(
      db,
      open.map(({ id }) => id),
      institutionId,
    )
    const scored = await matches.scorePairs(
      open.flatMap(({ id: need }) => results.map(({ id: result }) => ({ need, result }))),
    )
    const ownerOf = new Map(open.map(({ id, organizationId }) => [id, organizationId]))
    const experts = new Map(results.map(({ id, expertIds }) => [id, expertIds]))
    for (const member of members) {
      const best = new Map<string, (typeof scored)[number]>()
      for (const match of scored) {
        const { expertId } = member.guest
        if (expertId !== null && !experts.get(match.resultId)?.includes(expertId)) continue
        const owner = ownerOf.get(match.needId) ?? ''
        if (match.score > (best.get(owner)?.score ?? 0)) best.set(owner, match)
      }
      for (const { guest } of enterprises) {
        const match = best.get(guest.organizationId)
        if (!match) continue
        const between = leadsBetween.filter(({ needId }) => needId === match.needId)
        found.push({
          enterpriseGuestId: guest.id,
          institutionGuestId: member.guest.id,
          needId: match.needId,
          score: match.score,
          level: match.level,
          leadId: between.find(({ stage }) => stage !== 'closed')?.id ?? null,
          metBefore: between.some(({ stage }) => over.includes(stage)),
        })
      }
    }
  }
  return found
}

function openNeeds(db: Database, organizationIds: string[], institutionId: string) {
  const reader = { role: 'liaison', accountId: '', organizationId: institutionId, townshipId: null } as const
  return db
    .select({ id: needs.id, organizationId: needs.organizationId })
    .from(needs)
    .where(
      and(
        inArray(needs.organizationId, organizationIds),
        filterToSql(matchableNeeds, needFilterColumns),
        filterToSql(fullNeeds(reader), needFilterColumns),
      ),
    )
}

function resultsOf(db: Database, institutionId: string) {
  const columns = { stage: researchResults.stage, status: researchResults.status }
  const expertIds = sql<string[]>`array(select ${resultExperts.expertId} from ${resultExperts}
    where ${resultExperts.resultId} = ${researchResults.id})`
  return db
    .select({ id: researchResults.id, expertIds })
    .from(researchResults)
    .where(and(eq(researchResults.organizationId, institutionId), filterToSql(matchableResults, columns)))
}

async function leadsOf(db: Database, needIds: string[], institutionId: string) {
  if (needIds.length === 0) return []
  return db
    .select({ id: leads.id, needId: leads.needId, stage: leads.stage })
    .from(leads)
    .where(and(inArray(leads.needId, needIds), eq(leads.institutionId, institutionId)))
}
