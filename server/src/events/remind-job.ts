import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

/** Guests of events that are near, and outcomes that nobody gave. */
export const remindOfEventsJob = defineJob({
  name: 'remind-of-events',
  payload: z.object({}),
  coalesced: true,
})
