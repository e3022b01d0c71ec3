import { dayOf } from '@duijie/shared/days'
import type { Expert } from '@duijie/shared/experts'
import type { MatchTerm } from '@duijie/shared/matches'
import type { ExpertSuggestion, ExpertSuggestionQuery, ExpertSuggestions } from '@duijie/shared/suggestions'
import type { Actor } from '../access/actor.ts'
import { forbidden } from '../errors.ts'
import type { ExpertService } from '../experts/service.ts'
import type { MatchService } from '../matches/service.ts'
import { levelOf } from '../matching/calibration.ts'
import type { ScoredMatch } from '../matching/scored-match.ts'
import type { NeedService } from '../needs/service.ts'
import { expertDocumentOf } from './expert-documents.ts'
import { expertScore } from './expert-score.ts'

export type ExpertSuggestionService = ReturnType<typeof createExpertSuggestions>

export interface ExpertSuggestionDependencies {
  clock: () => Date
  experts: ExpertService
  matches: MatchService
  needs: NeedService
}

/** Results looked at, experts found by their words, and what is shown of each. */
const RESULTS = 60
const SPEAKING = 60
const KEY_TERMS = 16
const SHOWN_RESULTS = 3
const SHOWN_TERMS = 8

type Found = Awaited<ReturnType<MatchService['ofNeed']>>['items']

/** Who could solve a need: by results that answer it, and by what experts say of themselves. */
export function createExpertSuggestions({ clock, experts, matches, needs }: ExpertSuggestionDependencies) {
  return {
    async ofNeed(actor: Actor, id: string, { top }: ExpertSuggestionQuery): Promise<ExpertSuggestions> {
      const need = await needs.get(actor, id)
      if (need.access !== 'full') throw forbidden('只有需求方、科技局和可见院校能查看推荐的专家')
      const { items } = await matches.ofNeed(actor, id, { top: RESULTS, dismissed: 'leave_out' })
      const byExpert = resultsByExpert(items)
      const terms = await matches.keyTermsOf(need, KEY_TERMS)
      const speaking = await experts.findBySpeech(actor, terms, need.techField, SPEAKING)
      const known = new Set(speaking.map((expert) => expert.id))
      const others = [...byExpert.keys()].filter((expertId) => !known.has(expertId))
      const all = [...speaking, ...(await experts.findMany(actor, others))]
      const profiles = await matches.scoreDocuments(
        need,
        all.map((expert) => expertDocumentOf(expert, need.techField)),
        { explain: true, today: dayOf(clock()) },
      )
      const suggestions = all
        .map((expert, at) => suggestionOf(expert, byExpert.get(expert.id) ?? [], profiles[at]))
        .filter(({ level }) => level !== 'none')
        .sort((a, b) => b.score - a.score || (a.expert.id < b.expert.id ? -1 : 1))
      return { items: suggestions.slice(0, top) }
    },
  }
}

function resultsByExpert(items: Found): Map<string, Found> {
  const found = new Map<string, Found>()
  for (const item of items) {
    if (item.level === 'none') continue
    for (const { id } of item.result.experts) found.set(id, [...(found.get(id) ?? []), item])
  }
  return found
}

function suggestionOf(expert: Expert, found: Found, profile: ScoredMatch | undefined): ExpertSuggestion {
  const results = found.slice(0, SHOWN_RESULTS)
  const own = profile && profile.level !== 'none' ? profile : undefined
  const score = expertScore(
    results.map((item) => item.score),
    own?.score ?? null,
  )
  const { id, name, title, organization, department } = expert
  return {
    expert: { id, name, title, organization, department },
    score,
    level: levelOf(score),
    results: results.map((item) => ({
      id: item.resultId,
      title: item.result.title,
      score: item.score,
      level: item.level,
    })),
    profile: own ? { score: own.score, level: own.level } : null,
    terms: termsOf([...results.map((item) => item.explanation.terms), own?.explanation?.terms ?? []]),
  }
}

/** The terms that count most in any of the matches. */
function termsOf(lists: readonly (readonly MatchTerm[])[]): string[] {
  const weights = new Map<string, number>()
  for (const { term, contribution } of lists.flat()) {
    weights.set(term, Math.max(weights.get(term) ?? 0, contribution))
  }
  return [...weights]
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN_TERMS)
    .map(([term]) => term)
}
