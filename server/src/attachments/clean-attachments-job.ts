import type { Database } from '@duijie/db/client'
import { z } from 'zod'
import { defineJob, handleJob, type JobHandler } from '../jobs/job.ts'
import { cleanAttachments, daysBefore } from './clean-attachments.ts'
import type { AttachmentPlace } from './place.ts'
import { sweepReceived } from './receive-file.ts'

export const cleanAttachmentsJob = defineJob({
  name: 'clean-attachments',
  payload: z.object({}),
  coalesced: true,
})

export function attachmentHandlers({
  db,
  clock,
  place: { store, incoming },
}: {
  db: Database
  clock: () => Date
  place: AttachmentPlace
}): JobHandler[] {
  return [
    handleJob(cleanAttachmentsJob, async () => {
      await sweepReceived(incoming, daysBefore(new Date(), 1))
      await cleanAttachments(db, store, clock())
    }),
  ]
}
