import type { MatchExplanation } from '@duijie/server/matching/explanation'
import type { ScoredMatch } from '@duijie/server/matching/scored-match'

/** One row of the output: a pair, its place within its need or result, its score of 0–100 and why. */
export type PairRow = {
  need: string
  result: string
  needTitle: string
  resultTitle: string
  rank: number
  score: number
  level: ScoredMatch['level']
  explanation?: MatchExplanation
}

export type Named = { id: string; title: string; organization: string }

/** Which ids there are in which order, and what the titles and organizations of ids are. */
export type Names = {
  named: readonly Named[]
  has(id: string): boolean
  title(id: string): string
  organization(id: string): string
}

export type PairNames = { needs: Names; results: Names }

/** The matches of one need or result, best first, as output rows. */
export function rowsOf(matches: readonly ScoredMatch[], names: PairNames): PairRow[] {
  return matches.map((match, at) => ({
    need: match.needId,
    result: match.resultId,
    needTitle: names.needs.title(match.needId),
    resultTitle: names.results.title(match.resultId),
    rank: at + 1,
    score: Math.round(match.score * 100) / 100,
    level: match.level,
    ...(match.explanation === undefined ? {} : { explanation: match.explanation }),
  }))
}

/** The names alone: whatever else the entries hold is not kept. */
export function namesOf(entries: readonly Named[]): Names {
  const named = entries.map(({ id, title, organization }) => ({ id, title, organization }))
  const byId = new Map(named.map((entry) => [entry.id, entry]))
  return {
    named,
    has: (id) => byId.has(id),
    title: (id) => byId.get(id)?.title ?? '',
    organization: (id) => byId.get(id)?.organization ?? '',
  }
}
