import type { ImportKind } from '@duijie/shared/import-queries'
import { agreementRows } from './agreements.ts'
import { eventRows } from './events.ts'
import { expertRows } from './experts.ts'
import type { RowKind } from './kind.ts'
import { needRows } from './needs.ts'
import { organizationRows } from './organizations.ts'
import { resultRows } from './results.ts'
import { secondmentRows } from './secondments.ts'
import { visitRows } from './visits.ts'
import { voucherRows } from './vouchers.ts'

/** How the rows of each kind are read. */
export const rowKinds: Record<ImportKind, RowKind> = {
  needs: needRows,
  results: resultRows,
  organizations: organizationRows,
  experts: expertRows,
  visits: visitRows,
  agreements: agreementRows,
  vouchers: voucherRows,
  secondments: secondmentRows,
  events: eventRows,
}
