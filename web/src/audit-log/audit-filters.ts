import { auditListQuerySchema } from '@duijie/shared/audit-queries'
import { addressReader } from '../lib/list-address.ts'

/** What the log keeps in its address. */
export type AuditFilters = ReturnType<typeof readAuditFilters>

export const readAuditFilters = addressReader(
  () => auditListQuerySchema().omit({ cursor: true, limit: true }).partial().shape,
)
