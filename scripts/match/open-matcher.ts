import { availableParallelism } from 'node:os'
import type { NeedDocument, ResultDocument } from '@duijie/server/matching/documents'
import { createMatcher, type Matcher } from '@duijie/server/matching/matcher'
import { scoredWhole } from '@duijie/server/matching/parameters'
import type { MatchArguments } from './arguments.ts'
import { type BatchMatcher, matcherHere } from './batch-matcher.ts'
import type { Entry } from './entries.ts'
import { startMatcherThreads } from './matcher-threads.ts'

/** An explanation takes as long as so many scores. */
const EXPLANATION = 50
/** So many scores take longer than it takes other threads to begin. */
const WORTH_THREADS = 2_000_000
/** Each thread takes memory for documents of its own. */
const MOST_THREADS = 8

function matcherOf(
  needs: readonly Entry<NeedDocument>[],
  results: readonly Entry<ResultDocument>[],
): Matcher {
  const matcher = createMatcher()
  for (const { document } of needs) matcher.upsertNeed(document)
  for (const { document } of results) matcher.upsertResult(document)
  return matcher
}

/** How many threads a run is worth; 1 for this one alone. */
export function threadsFor(
  { direction, explanations, pairs, top }: MatchArguments,
  needs: number,
  results: number,
): number {
  if (pairs !== null) return 1
  const [questions, others] = direction === 'needs' ? [needs, results] : [results, needs]
  const explained = explanations ? Math.min(top, others) : 0
  const work = questions * (Math.min(others, scoredWhole) + explained * EXPLANATION)
  return work < WORTH_THREADS ? 1 : Math.min(availableParallelism(), MOST_THREADS)
}

/** A matcher that holds all needs and results, in as many threads as the run is worth. */
export async function openMatcher(
  given: MatchArguments,
  needs: readonly Entry<NeedDocument>[],
  results: readonly Entry<ResultDocument>[],
  report: (line: string) => void,
): Promise<BatchMatcher> {
  const threads = threadsFor(given, needs.length, results.length)
  if (threads === 1) return matcherHere(matcherOf(needs, results))
  const documents = {
    needs: needs.map(({ document }) => document),
    results: results.map(({ document }) => document),
  }
  return startMatcherThreads(documents, threads, (error) => report(String(error)))
}
