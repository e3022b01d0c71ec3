import { availableParallelism } from 'node:os'
import { analyzeResult } from '@duijie/server/matching/analyze'
import { createMatcher, type Matcher } from '@duijie/server/matching/matcher'
import { type BatchMatcher, inOrder } from '../match/batch-matcher.ts'
import { startMatcherThreads } from '../match/matcher-threads.ts'
import { recombinedNeeds, recombinedResults } from './recombined.ts'
import { megabytes, quantile, type Taken, timed } from './stopwatch.ts'

const TODAY = '2026-01-01'
const ROUNDS = 5

export type Built = { matcher: Matcher; taken: Taken }

/** A matcher that holds so many needs and results, and what building it took, its first answer included. */
export async function builtMatcher(needs: number, results: number): Promise<Built> {
  const matcher = createMatcher()
  const documents = { needs: [...recombinedNeeds(needs)], results: [...recombinedResults(results)] }
  const taken = await timed(() => {
    for (const need of documents.needs) matcher.upsertNeed(need)
    for (const result of documents.results) matcher.upsertResult(result)
    matcher.matchNeed(documents.needs[0]?.id ?? '', { top: 10, today: TODAY })
  })
  return { matcher, taken }
}

/** What the analysis alone of so many results takes: the least that building could. */
export async function analysisFigures(results: number): Promise<Taken> {
  const documents = [...recombinedResults(results)]
  return timed(() => {
    for (const result of documents) analyzeResult(result)
  })
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
  threads: number
  /** until the threads hold the results, analysed by others before */
  startSeconds: number
  startCpuSeconds: number
  seconds: number
  cpuSeconds: number
  megabytes: number
}

/** Enough for the threads to have prepared nearly all results; of fewer needs, the first half. */
const WARM = 300

/** The documents are gone with the call, as they are in the batch command. */
async function started(
  needs: number,
  results: number,
  threads: number,
  take: (matcher: BatchMatcher) => void,
): Promise<Taken> {
  const documents = { needs: [...recombinedNeeds(needs)], results: [...recombinedResults(results)] }
  return timed(async () =>
    take(await startMatcherThreads(documents, threads, (error) => console.error(error))),
  )
}

/**
 * Many needs, the best ten of each without explanation, as the batch command does it: in so many threads. The first
 * needs, up to {@link WARM}, are not counted among the seconds. Memory is the most seen of the whole process.
 */
export async function batchFigures(needs: number, results: number): Promise<BatchFigures> {
  const threads = availableParallelism()
  const ids = Array.from(recombinedNeeds(needs), ({ id }) => id)
  let most = megabytes()
  const look = setInterval(() => {
    most = Math.max(most, megabytes())
  }, 100)
  let open: BatchMatcher | undefined
  const start = await started(needs, results, threads, (matcher) => {
    open = matcher
  })
  if (open === undefined) throw new Error('No thread has begun')
  const matcher = open
  const all = async (ids: readonly string[]) => {
    for await (const _ of inOrder(ids, matcher.atOnce, (id) =>
      matcher.matchNeed(id, { top: 10, today: TODAY }),
    )) {
      // The answers are not looked at.
    }
  }
  try {
    const warm = Math.min(WARM, Math.floor(needs / 2))
    await all(ids.slice(0, warm))
    const counted = ids.slice(warm)
    const { wall, cpu } = await timed(() => all(counted))
    const figures = { needs: counted.length, results, threads, seconds: wall / 1000, cpuSeconds: cpu / 1000 }
    return { ...figures, startSeconds: start.wall / 1000, startCpuSeconds: start.cpu / 1000, megabytes: most }
  } finally {
    clearInterval(look)
    await matcher.close()
  }
}
