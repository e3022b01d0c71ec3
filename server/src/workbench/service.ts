import type { Database } from '@duijie/db/client'
import type { Lead } from '@duijie/shared/leads'
import type { TermWeight } from '@duijie/shared/term-weights'
import type { Standing, Workbench, WorkbenchQueue, WorkbenchRanking } from '@duijie/shared/workbench'
import type { WorkbenchQueueQuery } from '@duijie/shared/workbench-queries'
import type { Actor } from '../access/actor.ts'
import { forbidden, notFound, stageConflict } from '../errors.ts'
import type { LeadService } from '../leads/service.ts'
import type { MatchService } from '../matches/service.ts'
import { refuseIdleTerms, type TermWeightService } from '../matches/term-weight-service.ts'
import { fold } from '../matching/fold.ts'
import { obstaclesOf } from './obstacles.ts'
import { queuedNeeds } from './repository.ts'

export type WorkbenchService = ReturnType<typeof createWorkbenchService>

interface Dependencies {
  db: Database
  clock: () => Date
  leads: LeadService
  matches: MatchService
  termWeights: TermWeightService
}

/** Key terms of a need that can be weighed. */
const WORDS = 24
const LOOKED_AT = 500

/** Where staff screen what answers a need: the queue of needs, the candidates of one, and their words weighed. */
export function createWorkbenchService({ db, clock, leads, matches, termWeights }: Dependencies) {
  /** By result the lead that is open, else the one that moved last. */
  async function leadsOf(actor: Actor, needId: string, resultIds: string[]): Promise<Map<string, Lead>> {
    const found = new Map<string, Lead>()
    if (resultIds.length === 0) return found
    const page = await leads.list(actor, {
      needId: [needId],
      resultId: resultIds,
      targetKind: ['result'],
      sort: 'moved',
      limit: 100,
    })
    for (const lead of page.items) {
      const known = found.get(lead.target.id)
      if (!known || (known.stage === 'closed' && lead.stage !== 'closed')) found.set(lead.target.id, lead)
    }
    return found
  }

  /** Those that somebody called not relevant stay in sight: here it is seen, and can be taken back. */
  async function ranked(actor: Actor, needId: string, top: number, weights?: readonly TermWeight[]) {
    const { need, items, degraded } = await matches.ofNeed(
      actor,
      needId,
      { top, dismissed: 'include' },
      weights,
    )
    const known = await leadsOf(
      actor,
      needId,
      items.map(({ resultId }) => resultId),
    )
    return {
      need,
      degraded,
      items: items.map((item) => ({ ...item, lead: known.get(item.resultId) ?? null })),
    }
  }

  function refuse(actor: Actor): void {
    if (actor.role !== 'staff') throw forbidden()
  }

  return {
    async queue(actor: Actor, query: WorkbenchQueueQuery): Promise<WorkbenchQueue> {
      refuse(actor)
      const { rows, total } = await queuedNeeds(db, query)
      const items = rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null }))
      return { items, total }
    },

    async open(actor: Actor, needId: string, top: number): Promise<Workbench> {
      refuse(actor)
      const [kept, shown] = await Promise.all([termWeights.get(actor, needId), ranked(actor, needId, top)])
      const all = await matches.wordsOf(shown.need, LOOKED_AT)
      const weighed = new Set(kept.weights.map(({ term }) => fold(term)))
      const heaviest = all[0]?.weight ?? 1
      return {
        ...shown,
        termWeights: kept,
        words: all
          .filter(({ term }, at) => at < WORDS || weighed.has(term))
          .map(({ weight, ...word }) => ({ ...word, share: weight / heaviest })),
      }
    },

    /** What the order would be by these weights; nothing is kept. */
    async rank(
      actor: Actor,
      needId: string,
      weights: readonly TermWeight[],
      top: number,
    ): Promise<WorkbenchRanking> {
      refuse(actor)
      refuseIdleTerms(weights)
      const { items, degraded } = await ranked(actor, needId, top, weights)
      return { items, degraded }
    },

    async standing(
      actor: Actor,
      needId: string,
      resultId: string,
      weights: readonly TermWeight[] | undefined,
    ): Promise<Standing> {
      refuse(actor)
      if (weights) refuseIdleTerms(weights)
      const standing = await matches.standingOf(actor, needId, resultId, weights)
      const explanation = standing?.match.explanation
      if (!standing || !explanation) throw notFound()
      const { result, match, rank, among, lacking } = standing
      const known = await leadsOf(actor, needId, [resultId])
      return {
        result,
        score: match.score,
        level: match.level,
        explanation,
        rank,
        among,
        lacking,
        obstacles: obstaclesOf(standing, clock()),
        lead: known.get(resultId) ?? null,
      }
    },

    /** The lead to work on a candidate with; one that has none yet is suggested, as it may have been by itself. */
    async takeUp(actor: Actor, needId: string, resultId: string): Promise<Lead> {
      refuse(actor)
      const known = (await leadsOf(actor, needId, [resultId])).get(resultId)
      if (known) return known
      const standing = await matches.standingOf(actor, needId, resultId)
      if (!standing) throw notFound()
      const obstacles = obstaclesOf(standing, clock())
      if (obstacles.includes('need_not_open')) throw stageConflict('需求尚未发布或已暂停')
      if (standing.result.stage !== 'published') throw stageConflict('成果还没有发布')
      const { score, level } = standing.match
      const institutionId = standing.result.organization.id
      await leads.suggest([{ needId, resultId, institutionId, score, level }])
      const made = (await leadsOf(actor, needId, [resultId])).get(resultId)
      if (!made) throw stageConflict()
      return made
    },
  }
}
