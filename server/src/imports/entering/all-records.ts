import type { ImportKind } from '@duijie/shared/import-queries'
import { agreementRecords } from './agreements.ts'
import { eventRecords } from './events.ts'
import { expertRecords } from './experts.ts'
import { needRecords } from './needs.ts'
import { organizationRecords } from './organizations.ts'
import type { RecordKind } from './record-kind.ts'
import { resultRecords } from './results.ts'
import { secondmentRecords } from './secondments.ts'
import { visitRecords } from './visits.ts'
import { voucherRecords } from './vouchers.ts'

/** How the rows of each kind become records. */
export const recordKinds: Record<ImportKind, RecordKind> = {
  needs: needRecords,
  results: resultRecords,
  organizations: organizationRecords,
  experts: expertRecords,
  visits: visitRecords,
  agreements: agreementRecords,
  vouchers: voucherRecords,
  secondments: secondmentRecords,
  events: eventRecords,
}
