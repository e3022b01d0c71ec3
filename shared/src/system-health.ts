import { z } from 'zod'
import { instantSchema } from './fields.ts'

const count = z.int().nonnegative()

const outboxSchema = z.object({
  /** handed to a server or gateway, or kept because none is configured */
  delivering: z.boolean(),
  queued: count,
  failed: count,
  kept: count,
})

/** How the parts stand that the product runs on; nothing of what is kept in them. */
export const systemHealthSchema = z.object({
  version: z.string(),
  startedAt: instantSchema,
  queue: z.object({
    waiting: count,
    running: count,
    /** given up: somebody's to look at */
    failed: count,
    /** since when the longest waiting one could have run; null where none waits */
    oldestWaitingAt: instantSchema.nullable(),
  }),
  index: z.object({
    engine: z.enum(['embedded', 'meilisearch']),
    /** the configured engine does not answer, and the embedded one does in its place */
    degraded: z.boolean(),
    needs: count,
    results: count,
    /** the index in memory has taken every change up to now */
    current: z.boolean(),
    /** changes that stores outside the process have not taken yet */
    behind: z.array(z.object({ consumer: z.string(), changes: count })),
  }),
  mail: outboxSchema,
  sms: outboxSchema,
  storage: z.object({
    kind: z.enum(['disk', 'bucket']),
    reachable: z.boolean(),
    /** of the disk that the data folder is on; null where it does not tell */
    freeBytes: z.number().nonnegative().nullable(),
    files: count,
    bytes: z.number().nonnegative(),
  }),
  database: z.object({
    version: z.string(),
    bytes: z.number().nonnegative(),
    migrations: count,
  }),
  backup: z.object({
    /** as noted by whoever made it; null where nobody did */
    lastAt: instantSchema.nullable(),
  }),
})
export type SystemHealth = z.infer<typeof systemHealthSchema>
