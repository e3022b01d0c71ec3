import type { Database } from '@duijie/db/client'
import { isGoodLevel, type MatchLevel } from '@duijie/shared/match-levels'
import type { NeedFull } from '@duijie/shared/needs'
import { system } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { matchableNeeds, matchableResults } from '../access/visibility.ts'
import { institutionMayRead } from '../leads/policy.ts'
import type { LeadService, SuggestedPair } from '../leads/service.ts'
import type { MatchService } from '../matches/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import type { SettingService } from '../settings/service.ts'
import { raiseOutlook, saveOutlook } from './outlooks.ts'

export interface LeadSuggestionDependencies {
  db: Database
  clock: () => Date
  leads: LeadService
  matches: MatchService
  needs: NeedService
  results: ResultService
  settings: SettingService
}

const isGood = ({ level }: { level: MatchLevel }) => isGoodLevel(level)

/** Matches looked at, since some may not be for the institution. */
const LOOKED_AT = 100

const dismissed = 'leave_out' as const

/** The best matches of what was just opened, as leads for the bureau to screen. Running twice does nothing more. */
export function createLeadSuggestions(dependencies: LeadSuggestionDependencies) {
  const { db, clock, leads, matches, needs, results, settings } = dependencies

  async function forNeed(id: string): Promise<void> {
    const [need] = await needs.findMany(system, [id])
    if (need?.access !== 'full' || !isOpen(need)) return
    const { items } = await matches.ofNeed(system, id, { top: LOOKED_AT, dismissed })
    const readable = items.filter(({ result }) => institutionMayRead(need, result.organization.id))
    const offers = readable.map(({ result, score, level }) => ({
      institutionId: result.organization.id,
      score,
      level,
    }))
    await saveOutlook(db, need.id, offers, clock())
    const { perNeed } = (await settings.read('suggestion-limits')).value
    const best = readable.filter(isGood).slice(0, perNeed)
    await leads.suggest(
      best.map((match) => ({ ...pairOf(match), institutionId: match.result.organization.id })),
    )
  }

  async function forResult(id: string): Promise<void> {
    const [result] = await results.findMany(system, [id])
    if (!result || !fulfils({ stage: result.stage, status: result.status }, matchableResults)) return
    const { items } = await matches.ofResult(system, id, { top: LOOKED_AT, dismissed })
    const institutionId = result.organization.id
    const readable = items.filter(({ need }) => isOpen(need) && institutionMayRead(need, institutionId))
    const { perResult } = (await settings.read('suggestion-limits')).value
    const best = readable.filter(isGood).slice(0, perResult)
    await leads.suggest(best.map((match) => ({ ...pairOf(match), institutionId })))
    for (const { needId, score, level } of readable) {
      await raiseOutlook(db, needId, { institutionId, score, level }, clock())
    }
  }

  return { forNeed, forResult }
}

const isOpen = ({ stage, status }: NeedFull) => fulfils({ stage, status }, matchableNeeds)

const pairOf = ({ needId, resultId, score, level }: Omit<SuggestedPair, 'institutionId'>) => ({
  needId,
  resultId,
  score,
  level,
})
