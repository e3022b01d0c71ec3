import type { Database } from '@duijie/db/client'
import { z } from 'zod'
import type { AttachmentPlace } from '../attachments/place.ts'
import { defineJob, handleJob, type JobHandler } from '../jobs/job.ts'
import { cleanImports } from './clean-imports.ts'

export const cleanImportsJob = defineJob({ name: 'clean-imports', payload: z.object({}), coalesced: true })

export const cleanImportsHandler = ({
  db,
  clock,
  place: { store },
}: {
  db: Database
  clock: () => Date
  place: AttachmentPlace
}): JobHandler => handleJob(cleanImportsJob, () => cleanImports(db, store, clock()))
