import { type Remote, remoteGroups } from '@duijie/server/calls/calls'
import { startThread } from '@duijie/server/calls/restarting-thread'
import type { Matcher } from '@duijie/server/matching/matcher'
import type { BatchMatcher } from './batch-matcher.ts'
import type { ThreadMatcher } from './thread-matcher.ts'

type Thread = { matcher: Remote<ThreadMatcher>; asked: number; close(): Promise<void> }

/** Enough that no thread waits for its next question. */
const QUEUED = 4

/**
 * As many matchers, each in a thread of its own, that hold what this one holds, nearly all of it in memory that they
 * share. Drop the given one after.
 */
export async function startMatcherThreads(
  matcher: Matcher,
  count: number,
  report: (error: unknown) => void,
): Promise<BatchMatcher> {
  const corpus = matcher.toShared()
  const threads = Array.from({ length: count }, () => startOne(report))
  const close = async () => {
    for (const thread of threads) await thread.close()
  }
  try {
    await Promise.all(threads.map((thread) => thread.matcher.begin(corpus)))
  } catch (error) {
    await close()
    throw error
  }

  /** Asks the thread that has least to do. */
  async function ask<Answer>(question: (matcher: Thread['matcher']) => Promise<Answer>): Promise<Answer> {
    const thread = threads.reduce((least, other) => (other.asked < least.asked ? other : least))
    thread.asked++
    try {
      return await question(thread.matcher)
    } finally {
      thread.asked--
    }
  }

  return {
    matchNeed: (...args) => ask((thread) => thread.matchNeed(...args)),
    matchResult: (...args) => ask((thread) => thread.matchResult(...args)),
    scorePairs: (...args) => ask((thread) => thread.scorePairs(...args)),
    needKeyTerms: (...args) => ask((thread) => thread.needKeyTerms(...args)),
    resultKeyTerms: (...args) => ask((thread) => thread.resultKeyTerms(...args)),
    atOnce: count * QUEUED,
    close,
  }
}

function startOne(report: (error: unknown) => void): Thread {
  // A thread that ends takes its matcher along: what was asked of it rejects, and the run with it.
  const { call, close } = startThread({
    entry: new URL('./matcher-thread.mjs', import.meta.url),
    report,
  })
  const { matcher } = remoteGroups<{ matcher: ThreadMatcher }>(['matcher'], call)
  return { matcher, asked: 0, close }
}
