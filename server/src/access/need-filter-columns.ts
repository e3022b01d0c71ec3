import { needPreferredInstitutions, needs } from '@duijie/db/schema/needs'
import { inArray, sql } from 'drizzle-orm'
import type { FilterValue } from './filter.ts'
import type { FilterColumn } from './filter-sql.ts'
import type { needVisibilityFields } from './visibility.ts'

/** Where the visibility of a need reads in SQL, in any statement that joins `needs`. */
export const needFilterColumns: Record<(typeof needVisibilityFields)[number], FilterColumn> = {
  organizationId: needs.organizationId,
  townshipId: needs.townshipId,
  stage: needs.stage,
  status: needs.status,
  confidentiality: needs.confidentiality,
  showOrganization: needs.showOrganization,
  createdBy: needs.createdBy,
  preferredInstitutionIds: (values: readonly FilterValue[]) => sql`exists (
    select 1 from ${needPreferredInstitutions}
    where ${needPreferredInstitutions.needId} = ${needs.id}
      and ${inArray(needPreferredInstitutions.organizationId, values.map(String))})`,
}
