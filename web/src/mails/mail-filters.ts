import { mailListQuerySchema } from '@duijie/shared/mail-queries'
import { addressReader } from '../lib/list-address.ts'

/** What the outbox keeps in its address. */
export type MailFilters = ReturnType<typeof readMailFilters>

export const readMailFilters = addressReader(
  () => mailListQuerySchema().omit({ cursor: true, limit: true }).partial().shape,
)
