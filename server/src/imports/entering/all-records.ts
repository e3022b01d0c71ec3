import type { ImportKind } from '@duijie/shared/imports'
import { expertRecords } from './experts.ts'
import { needRecords } from './needs.ts'
import { organizationRecords } from './organizations.ts'
import type { RecordKind } from './record-kind.ts'
import { resultRecords } from './results.ts'

/** How the rows of each kind become records. */
export const recordKinds: Partial<Record<ImportKind, RecordKind>> = {
  needs: needRecords,
  results: resultRecords,
  organizations: organizationRecords,
  experts: expertRecords,
}
