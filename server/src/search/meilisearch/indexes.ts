import type { SearchKind } from '@duijie/shared/search-queries'
import { type EnqueuedTask, type Meilisearch, MeilisearchApiError } from 'meilisearch'

/** The indexes of one installation, on a server that may hold others. */
export interface MeilisearchIndexes {
  client: Meilisearch
  /** 1–40 letters, digits, `_` or `-` */
  prefix: string
  /** of the vectors that documents bring; absent: they bring none */
  dimensions?: number | undefined
}

export const liveIndex = ({ prefix }: MeilisearchIndexes, kind: SearchKind) => `${prefix}_${kind}`
export const asideIndex = ({ prefix }: MeilisearchIndexes, kind: SearchKind) => `${prefix}_${kind}_aside`

/** Milliseconds; a large page of documents takes its time on a small machine. */
const WAIT = { timeout: 600_000, interval: 20 }

/** A task that was enqueued and did not succeed, with Meilisearch's code for why. */
export class TaskFailure extends Error {
  readonly code: string | undefined

  constructor(message: string, code: string | undefined) {
    super(message)
    this.name = 'TaskFailure'
    this.code = code
  }
}

/**
 * Enqueues tasks one after the other and waits until all are done. Their failure is a status there; here it
 * is a {@link TaskFailure} with its reason.
 */
export async function finish(
  { client }: MeilisearchIndexes,
  ...tasks: readonly (() => Promise<EnqueuedTask>)[]
): Promise<void> {
  const enqueued: EnqueuedTask[] = []
  for (const task of tasks) enqueued.push(await task())
  for (const { uid, type, indexUid, status, error } of await client.tasks.waitForTasks(enqueued, WAIT)) {
    if (status === 'succeeded') continue
    const reason = error ? `${error.code}: ${error.message}` : status
    throw new TaskFailure(
      `Meilisearch task ${uid} (${type} of ${indexUid}) did not succeed: ${reason}`,
      error?.code,
    )
  }
}

/** The answer, or undefined when the index it asks is not there. */
export async function unlessMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return undefined
    throw error
  }
}
