import { hostedEventListQuerySchema } from '@duijie/shared/event-queries'
import { daySchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'

/** What the events keep in their address; without a view, those to come. */
export type EventFilters = ReturnType<typeof readEventFilters>

export const readEventFilters = addressReader(() => {
  const { stage, direction } = hostedEventListQuerySchema().shape
  return {
    stage,
    direction,
    view: z.enum(['past', 'week', 'month', 'year']),
    /** of the calendar */
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    /** in the week that is shown */
    day: daySchema,
  }
})
