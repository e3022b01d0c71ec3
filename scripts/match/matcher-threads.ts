import { type Remote, remoteGroups } from '@duijie/server/calls/calls'
import { startThread } from '@duijie/server/calls/restarting-thread'
import type { NeedDocument, ResultDocument } from '@duijie/server/matching/documents'
import { joinedCorpus } from '@duijie/server/matching/joined-corpus'
import type { StoredCorpus } from '@duijie/server/matching/stored-corpus'
import { shippedTermModel } from '@duijie/server/matching/term-model'
import { type BatchMatcher, inOrder } from './batch-matcher.ts'
import type { ThreadMatcher } from './thread-matcher.ts'

export type Documents = { needs: readonly NeedDocument[]; results: readonly ResultDocument[] }

type Thread = { matcher: Remote<ThreadMatcher>; asked: number; close(): Promise<void> }
type Report = (error: unknown) => void

/** Enough that no thread waits for its next question. */
const QUEUED = 4
/** Documents are analysed so many at a time: what that takes beside the result is gone soon. */
const ANALYSED = 4000
/** Garbage of analysing and scoring is short-lived: more room for it only takes memory, once a thread. */
const YOUNG_GENERATION_MB = 24
/** A heap that may grow far is collected seldom. */
const LEAST_HEAP_MB = 256
const ANALYSING_HEAP_MB = 512

/**
 * As many matchers, each in a thread of its own, that hold all the documents, nearly everything in memory that they
 * share. Ids of a side are all different.
 */
export async function startMatcherThreads(
  documents: Documents,
  count: number,
  report: Report,
): Promise<BatchMatcher> {
  const corpus = await analysed(documents, count, report)
  // Shared memory that is left behind presses nobody to look for it.
  globalThis.gc?.()
  const { threads, ask, close } = startThreads(count, report, heapFor(documents))
  try {
    await Promise.all(threads.map((thread) => thread.matcher.begin(corpus)))
  } catch (error) {
    await close()
    throw error
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

/** By threads that end with it: what analysing took, its dictionaries above all, is not kept while matching. */
async function analysed(documents: Documents, count: number, report: Report): Promise<StoredCorpus> {
  const { ask, close } = startThreads(count, report, ANALYSING_HEAP_MB)
  const parts: StoredCorpus[] = []
  try {
    const analyse = (some: Documents) => ask((thread) => thread.analyse(some.needs, some.results))
    for await (const part of inOrder(portionsOf(documents), count * 2, analyse)) parts.push(part)
  } finally {
    await close()
  }
  return joinedCorpus(parts, shippedTermModel())
}

function startThreads(count: number, report: Report, heapMb: number) {
  const threads = Array.from({ length: count }, () => startOne(report, heapMb))

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

  async function close(): Promise<void> {
    for (const thread of threads) await thread.close()
  }

  return { threads, ask, close }
}

function* portionsOf({ needs, results }: Documents): Generator<Documents> {
  for (let at = 0; at < needs.length; at += ANALYSED) {
    yield { needs: needs.slice(at, at + ANALYSED), results: [] }
  }
  for (let at = 0; at < results.length; at += ANALYSED) {
    yield { needs: [], results: results.slice(at, at + ANALYSED) }
  }
}

/** What a thread holds beside shared memory is a few hundred bytes for each document. */
function heapFor({ needs, results }: Documents): number {
  return LEAST_HEAP_MB + Math.ceil((needs.length + results.length) / 500)
}

function startOne(report: Report, heapMb: number): Thread {
  // A thread that ends takes its matcher along: what was asked of it rejects, and the run with it.
  const { call, close } = startThread({
    entry: new URL('./matcher-thread.mjs', import.meta.url),
    report,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB, maxOldGenerationSizeMb: heapMb },
  })
  const { matcher } = remoteGroups<{ matcher: ThreadMatcher }>(['matcher'], call)
  return { matcher, asked: 0, close }
}
