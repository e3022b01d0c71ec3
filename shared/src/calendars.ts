import { z } from 'zod'
import { instantSchema } from './fields.ts'
import { linkTokenSchema } from './links.ts'

/** The address of one's own calendar; null while there is none. */
export const calendarSubscriptionSchema = z.object({
  token: linkTokenSchema.nullable(),
  expiresAt: instantSchema.nullable(),
})
export type CalendarSubscription = z.infer<typeof calendarSubscriptionSchema>
