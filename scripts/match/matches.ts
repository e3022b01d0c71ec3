import type { NeedDocument, ResultDocument } from '@duijie/server/matching/documents'
import {
  compareMatches,
  createMatcher,
  type Matcher,
  type ScoredMatch,
} from '@duijie/server/matching/matcher'
import type { Candidates } from './candidates.ts'
import type { Entry } from './entries.ts'
import type { Pair } from './read-pairs.ts'

/** The matches of one need or result, best first, and how far the run is with it. */
export type MatchGroup = { id: string; done: number; total: number; matches: ScoredMatch[] }

export type MatchSettings = { top: number; explain: boolean; today: string }

/** A matcher that holds all needs and results. */
export function matcherOf(
  needs: readonly Entry<NeedDocument>[],
  results: readonly Entry<ResultDocument>[],
): Matcher {
  const matcher = createMatcher()
  for (const { document } of needs) matcher.upsertNeed(document)
  for (const { document } of results) matcher.upsertResult(document)
  return matcher
}

function optionsOf({ top, explain, today }: MatchSettings, candidates: readonly string[] | undefined) {
  return {
    explain,
    today,
    ...(Number.isFinite(top) ? { top } : {}),
    ...(candidates === undefined ? {} : { candidates }),
  }
}

/** The best results of each need, in the order of the needs. */
export async function* matchesOfNeeds(
  matcher: Matcher,
  needs: readonly { id: string }[],
  settings: MatchSettings,
  candidates: Candidates,
): AsyncGenerator<MatchGroup> {
  for (const [at, { id }] of needs.entries()) {
    const matches = matcher.matchNeed(id, optionsOf(settings, await candidates.of(id)))
    yield { id, done: at + 1, total: needs.length, matches }
  }
}

/** The best needs of each result, in the order of the results. */
export async function* matchesOfResults(
  matcher: Matcher,
  results: readonly { id: string }[],
  settings: MatchSettings,
  candidates: Candidates,
): AsyncGenerator<MatchGroup> {
  for (const [at, { id }] of results.entries()) {
    const matches = matcher.matchResult(id, optionsOf(settings, await candidates.of(id)))
    yield { id, done: at + 1, total: results.length, matches }
  }
}

/** Exactly the pairs, grouped by need (or result) in order of first appearance, best first within each. */
export async function* matchesOfPairs(
  matcher: Matcher,
  pairs: readonly Pair[],
  by: 'need' | 'result',
  { top, explain, today }: MatchSettings,
): AsyncGenerator<MatchGroup> {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) groups.set(pair[by], [...(groups.get(pair[by]) ?? []), pair])
  let done = 0
  for (const [id, group] of groups) {
    const matches = matcher.scorePairs(group, { explain, today }).sort(compareMatches)
    done += 1
    yield { id, done, total: groups.size, matches: Number.isFinite(top) ? matches.slice(0, top) : matches }
  }
}
