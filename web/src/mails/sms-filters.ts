import { smsListQuerySchema } from '@duijie/shared/sms-queries'
import { addressReader } from '../lib/list-address.ts'

/** What the outbox of text messages keeps in its address. */
export type SmsFilters = ReturnType<typeof readSmsFilters>

export const readSmsFilters = addressReader(
  () => smsListQuerySchema().omit({ cursor: true, limit: true }).partial().shape,
)
