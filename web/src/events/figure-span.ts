import { eventFigureNameSchema } from '@duijie/shared/event-figures'
import { daySchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'

/** What the figures keep in their address; without days, the year so far. */
export type FigureAddress = ReturnType<typeof readFigureAddress>
export const readFigureAddress = addressReader(() => ({
  from: daySchema,
  to: daySchema,
  of: eventFigureNameSchema,
  year: z.coerce.number().int().min(2000).max(2100),
}))
