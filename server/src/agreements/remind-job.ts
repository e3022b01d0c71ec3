import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

/** Agreements that end soon, milestones and registrations that are due. */
export const remindOfAgreementsJob = defineJob({
  name: 'remind-of-agreements',
  payload: z.object({}),
  coalesced: true,
})
