import { createMatcher, type Matcher } from '@duijie/server/matching/matcher'
import { recombinedNeeds, recombinedResults } from './recombined.ts'
import { megabytes, quantile, type Taken, timed } from './stopwatch.ts'

const TODAY = '2026-01-01'
const ROUNDS = 5

/** A matcher that holds so many needs and results, and what building it took (analysis included). */
export async function builtMatcher(
  needs: number,
  results: number,
): Promise<{ matcher: Matcher; taken: Taken }> {
  const matcher = createMatcher()
  const documents = { needs: [...recombinedNeeds(needs)], results: [...recombinedResults(results)] }
  const taken = await timed(() => {
    for (const need of documents.needs) matcher.upsertNeed(need)
    for (const result of documents.results) matcher.upsertResult(result)
  })
  return { matcher, taken }
}

export type NeedFigures = { results: number; explained: boolean; p50: number; p99: number; cpu: number }

/** One need at a time against all results, the best ten: milliseconds by the clock, and processor on average. */
export async function needFigures(
  matcher: Matcher,
  needs: readonly string[],
  results: number,
  explained: boolean,
): Promise<NeedFigures> {
  const walls: number[] = []
  let cpu = 0
  for (const id of needs) {
    const { wall, cpu: own } = await timed(() =>
      matcher.matchNeed(id, { top: 10, explain: explained, today: TODAY }),
    )
    walls.push(wall)
    cpu += own
  }
  return {
    results,
    explained,
    p50: quantile(walls, 0.5),
    p99: quantile(walls, 0.99),
    cpu: cpu / needs.length,
  }
}

/** 100 needs against 205 results, the best ten of each: the median of several rounds. */
export async function allPairsFigures(): Promise<Taken> {
  const { matcher } = await builtMatcher(100, 205)
  const needs = [...recombinedNeeds(100)]
  const rounds: Taken[] = []
  for (let round = 0; round < ROUNDS * 3; round++) {
    const taken = await timed(() => {
      for (const { id } of needs) matcher.matchNeed(id, { top: 10, today: TODAY })
    })
    rounds.push(taken)
  }
  const warm = rounds.slice(ROUNDS)
  return {
    wall: quantile(
      warm.map(({ wall }) => wall),
      0.5,
    ),
    cpu: quantile(
      warm.map(({ cpu }) => cpu),
      0.5,
    ),
  }
}

export type BatchFigures = {
  needs: number
  results: number
  seconds: number
  cpuSeconds: number
  megabytes: number
}

/** Many needs one after the other in this thread, the best ten of each without explanation; memory is the most seen. */
export async function batchFigures(
  matcher: Matcher,
  needs: readonly string[],
  results: number,
): Promise<BatchFigures> {
  let most = megabytes()
  const { wall, cpu } = await timed(() => {
    for (const [at, id] of needs.entries()) {
      matcher.matchNeed(id, { top: 10, today: TODAY })
      if (at % 50 === 0) most = Math.max(most, megabytes())
    }
  })
  return { needs: needs.length, results, seconds: wall / 1000, cpuSeconds: cpu / 1000, megabytes: most }
}
