import { hostedEventListQuerySchema } from '@duijie/shared/hosted-events'
import { z } from 'zod'
import { readAddress } from '../lib/list-address.ts'

const { stage, direction } = hostedEventListQuerySchema.shape
const shape = {
  stage,
  direction,
  view: z.enum(['past', 'month', 'year']),
  /** of the calendar */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
}

/** What the events keep in their address; without a view, those to come. */
export type EventFilters = ReturnType<typeof readEventFilters>

export const readEventFilters = (search: Record<string, unknown>) => readAddress(shape, search)
