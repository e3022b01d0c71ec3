import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import { z } from 'zod'
import { deleteExpiredTokens } from './accounts/refresh-tokens.ts'
import { deleteOldIdempotencyKeys } from './jobs/idempotency-keys.ts'
import { defineJob, handleJob, type JobHandler } from './jobs/job.ts'
import { expireNeeds } from './needs/expire-needs.ts'
import { pruneOutbox } from './outbox/prune.ts'
import { pruneMisses } from './search-misses/repository.ts'

const payload = z.object({})

export const expireNeedsJob = defineJob({ name: 'expire-needs', payload, coalesced: true })
export const tidyUpJob = defineJob({ name: 'tidy-up', payload, coalesced: true })

/** Time passes over needs; what nobody needs any more is deleted. */
export function maintenanceHandlers({ db, clock }: { db: Database; clock: () => Date }): JobHandler[] {
  return [
    handleJob(expireNeedsJob, async () => {
      await expireNeeds(db, clock())
    }),
    handleJob(tidyUpJob, async () => {
      await deleteExpiredTokens(db, clock())
      await deleteOldIdempotencyKeys(db, clock())
      await pruneOutbox(db, clock())
      await pruneMisses(db, dayOf(clock()))
    }),
  ]
}
