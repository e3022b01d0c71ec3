import type { LiaisonHome, ResultStanding } from '@duijie/shared/homes'
import { leadStages, resultStages } from '@duijie/shared/stages'
import type { AccountActor } from '../access/actor.ts'
import type { LeadService } from '../leads/service.ts'
import type { ResultService } from '../results/service.ts'
import { totalOf } from './tasks.ts'

interface Dependencies {
  leads: LeadService
  results: ResultService
}

type StageTotals = LiaisonHome['results']

const BUSIEST = 5

/** How many of the institution's results stand at each stage; of a stage without any nothing is said. */
export async function resultStagesOf(
  { results }: Pick<Dependencies, 'results'>,
  actor: AccountActor,
): Promise<StageTotals> {
  const own = { organizationId: [actor.organizationId ?? actor.accountId], sort: 'newest' as const, limit: 1 }
  const totals = await Promise.all(
    resultStages.map(async (stage) => {
      const counted = results.list(actor, { ...own, stage: [stage], status: ['active'] })
      return { stage, total: await totalOf(counted) }
    }),
  )
  return totals.filter(({ total }) => total > 0)
}

/** The institution's results that leads are about, then those that most needs ask for. */
export async function busiestResults(
  { leads, results }: Dependencies,
  actor: AccountActor,
  matchesOf: ReadonlyMap<string, number>,
): Promise<ResultStanding[]> {
  const counted = await leads.stagesByResult(actor, actor.organizationId ?? actor.accountId)
  const leadsOf = new Map<string, ResultStanding['leads']>()
  for (const { resultId, stage, total } of counted) {
    leadsOf.set(resultId, [...(leadsOf.get(resultId) ?? []), { stage, total }])
  }
  const openOf = (id: string) =>
    (leadsOf.get(id) ?? []).reduce((sum, { stage, total }) => sum + (stage === 'closed' ? 0 : total), 0)
  const ids = [...new Set([...leadsOf.keys(), ...matchesOf.keys()])]
    .map((id) => ({ id, open: openOf(id), matches: matchesOf.get(id) ?? 0 }))
    .filter(({ open, matches }) => open + matches > 0)
    .sort((a, b) => b.open - a.open || b.matches - a.matches || (a.id < b.id ? -1 : 1))
    .slice(0, BUSIEST)
    .map(({ id }) => id)
  const found = await results.findMany(actor, ids)
  return found.map(({ id, title }) => ({
    id,
    title,
    matches: matchesOf.get(id) ?? 0,
    leads: (leadsOf.get(id) ?? []).sort((a, b) => leadStages.indexOf(a.stage) - leadStages.indexOf(b.stage)),
  }))
}
