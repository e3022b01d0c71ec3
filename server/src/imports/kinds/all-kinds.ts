import type { ImportKind } from '@duijie/shared/imports'
import { expertRows } from './experts.ts'
import type { RowKind } from './kind.ts'
import { needRows } from './needs.ts'
import { organizationRows } from './organizations.ts'
import { resultRows } from './results.ts'

/** How the rows of each kind are read. */
export const rowKinds: Partial<Record<ImportKind, RowKind>> = {
  needs: needRows,
  results: resultRows,
  organizations: organizationRows,
  experts: expertRows,
}
