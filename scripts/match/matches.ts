import { compareMatches, type ScoredMatch } from '@duijie/server/matching/scored-match'
import { type BatchMatcher, inOrder } from './batch-matcher.ts'
import type { Candidates } from './candidates.ts'
import type { Pair } from './read-pairs.ts'

/** The matches of one need or result, best first, and how far the run is with it. */
export type MatchGroup = { id: string; done: number; total: number; matches: ScoredMatch[] }

export type MatchSettings = { top: number; explain: boolean; today: string }

function optionsOf({ top, explain, today }: MatchSettings, besides: readonly string[]) {
  return {
    explain,
    today,
    ...(Number.isFinite(top) ? { top } : {}),
    besides,
  }
}

/** The best results of each need, in the order of the needs. */
export async function* matchesOfNeeds(
  matcher: BatchMatcher,
  needs: readonly { id: string }[],
  settings: MatchSettings,
  candidates: Candidates,
): AsyncGenerator<MatchGroup> {
  let done = 0
  const groups = inOrder(needs, matcher.atOnce, async ({ id }) => {
    const besides = await candidates.besidesFor(id)
    return { id, matches: await matcher.matchNeed(id, optionsOf(settings, besides)) }
  })
  for await (const group of groups) yield { ...group, done: ++done, total: needs.length }
}

/** The best needs of each result, in the order of the results. */
export async function* matchesOfResults(
  matcher: BatchMatcher,
  results: readonly { id: string }[],
  settings: MatchSettings,
  candidates: Candidates,
): AsyncGenerator<MatchGroup> {
  let done = 0
  const groups = inOrder(results, matcher.atOnce, async ({ id }) => {
    const besides = await candidates.besidesFor(id)
    return { id, matches: await matcher.matchResult(id, optionsOf(settings, besides)) }
  })
  for await (const group of groups) yield { ...group, done: ++done, total: results.length }
}

/** Exactly the pairs, grouped by need (or result) in order of first appearance, best first within each. */
export async function* matchesOfPairs(
  matcher: BatchMatcher,
  pairs: readonly Pair[],
  by: 'need' | 'result',
  { top, explain, today }: MatchSettings,
): AsyncGenerator<MatchGroup> {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) groups.set(pair[by], [...(groups.get(pair[by]) ?? []), pair])
  let done = 0
  for (const [id, group] of groups) {
    const matches = (await matcher.scorePairs(group, { explain, today })).sort(compareMatches)
    done += 1
    yield { id, done, total: groups.size, matches: Number.isFinite(top) ? matches.slice(0, top) : matches }
  }
}
