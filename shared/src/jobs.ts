import { z } from 'zod'
import { idSchema, instantSchema, lineSchema } from './fields.ts'
import { pageQuerySchema, pageSchema } from './page.ts'

const count = z.int().nonnegative()

/** How a kind of background job stands. */
export const jobCountsSchema = z.object({
  name: z.string(),
  /** to run now or later, those to be tried again among them */
  waiting: count,
  running: count,
  failed: count,
  /** of the last days; older ones are no longer counted */
  done: count,
  /** when it next runs by itself; null where it only runs when asked for */
  nextRunAt: instantSchema.nullable(),
})
export type JobCounts = z.infer<typeof jobCountsSchema>

export const jobOverviewSchema = z.object({ items: z.array(jobCountsSchema) })
export type JobOverview = z.infer<typeof jobOverviewSchema>

/** A job that was tried as often as it may and is now somebody's to look at. */
export const failedJobSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** ids of the records it was about */
  subjectIds: z.array(idSchema),
  error: z.string(),
  attempts: z.int().positive(),
  createdAt: instantSchema,
  failedAt: instantSchema,
})
export type FailedJob = z.infer<typeof failedJobSchema>

export const failedJobPageSchema = pageSchema(failedJobSchema)
export const failedJobQuerySchema = pageQuerySchema.extend({ name: lineSchema(60).optional() })
export type FailedJobQuery = z.infer<typeof failedJobQuerySchema>

/** Which failed jobs to run again: those of one name, or all. */
export const jobRetrySchema = z.object({ name: lineSchema(60).optional() })
export const jobRetryAnswerSchema = z.object({ retried: count })
export type JobRetryAnswer = z.infer<typeof jobRetryAnswerSchema>
