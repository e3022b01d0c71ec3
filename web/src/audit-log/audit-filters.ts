import { auditListQuerySchema } from '@duijie/shared/audit-queries'
import { readAddress } from '../lib/list-address.ts'

const shape = auditListQuerySchema.omit({ cursor: true, limit: true }).partial().shape

/** What the log keeps in its address. */
export type AuditFilters = ReturnType<typeof readAuditFilters>

export const readAuditFilters = (search: Record<string, unknown>) => readAddress(shape, search)
