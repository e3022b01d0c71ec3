import { smsListQuerySchema } from '@duijie/shared/sms-queries'
import { readAddress } from '../lib/list-address.ts'

const shape = smsListQuerySchema.omit({ cursor: true, limit: true }).partial().shape

/** What the outbox of text messages keeps in its address. */
export type SmsFilters = ReturnType<typeof readSmsFilters>

export const readSmsFilters = (search: Record<string, unknown>) => readAddress(shape, search)
