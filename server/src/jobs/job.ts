import type { z } from 'zod'

/** How a kind of background job is tried. */
export interface JobSettings {
  /** kebab-case; the name of its queue */
  name: string
  /** tries after the first one */
  retryLimit: number
  /** before the second try; doubles with every further one, with some chance in it */
  retryDelaySeconds: number
  /** a try that takes longer is given up and counts as failed, also when its worker is gone */
  expireInSeconds: number
  /** how many run at once in one worker */
  concurrency: number
  /** of one key (or of none) at most one waits to run; what is enqueued beside it is the same job */
  coalesced: boolean
}

/** A kind of background job and what it is given. */
export interface Job<Payload extends object> extends JobSettings {
  payload: z.ZodType<Payload>
}

const usual = { retryLimit: 5, retryDelaySeconds: 10, expireInSeconds: 300, concurrency: 1, coalesced: false }

/** Defines a job; add it to `all-jobs.ts`. */
export function defineJob<Payload extends object>(
  given: Pick<Job<Payload>, 'name' | 'payload'> & Partial<Job<Payload>>,
): Job<Payload> {
  return { ...usual, ...given }
}

export interface Run {
  id: string
  /** 1 for the first */
  attempt: number
  /** failing this time is final */
  last: boolean
  /** the time is over or the worker stops: what is begun now is not waited for */
  signal: AbortSignal
}

export interface JobHandler {
  job: JobSettings
  run(payload: unknown, run: Run): Promise<void>
}

/** What a worker does for a job. It may come twice for the same one: a worker may die before it can say "done". */
export function handleJob<Payload extends object>(
  job: Job<Payload>,
  work: (payload: Payload, run: Run) => Promise<void>,
): JobHandler {
  return { job, run: (payload, run) => work(job.payload.parse(payload), run) }
}
