import { mailListQuerySchema } from '@duijie/shared/mail-queries'
import { readAddress } from '../lib/list-address.ts'

const shape = mailListQuerySchema.omit({ cursor: true, limit: true }).partial().shape

/** What the outbox keeps in its address. */
export type MailFilters = ReturnType<typeof readMailFilters>

export const readMailFilters = (search: Record<string, unknown>) => readAddress(shape, search)
