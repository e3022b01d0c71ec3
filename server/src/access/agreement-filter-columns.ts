import { agreementParties, agreements } from '@duijie/db/schema/agreements'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { inArray, or, sql } from 'drizzle-orm'
import type { FilterValue } from './filter.ts'
import type { FilterColumn } from './filter-sql.ts'
import { today, townshipOnDay } from './township-on-day.ts'

/** Where the enterprise was on the signing day, today as long as the agreement is not signed. */
export const agreementTownshipId = townshipOnDay(
  agreements.enterpriseId,
  sql`coalesce(${agreements.signedOn}, ${today})`,
)

const ofRestrictedNeed = sql`exists (
  select 1 from ${needs} where ${needs.id} = ${agreements.needId} and ${needs.confidentiality} = 'restricted')`

/** Where the visibility of an agreement reads in SQL, in any statement that selects from `agreements`. */
export const agreementFilterColumns: Record<string, FilterColumn> = {
  stage: agreements.stage,
  partyIds: (values: readonly FilterValue[]) => {
    const ids = values.map(String)
    return sql`(${or(
      inArray(agreements.enterpriseId, ids),
      inArray(agreements.institutionId, ids),
      sql`exists (select 1 from ${agreementParties}
        where ${agreementParties.agreementId} = ${agreements.id}
          and ${inArray(agreementParties.organizationId, ids)})`,
    )})`
  },
  townshipIds: (values: readonly FilterValue[]) => {
    const ids = values.map(String)
    return sql`(${inArray(agreementTownshipId, ids)} or exists (
      select 1 from ${organizations} where ${organizations.id} = ${agreements.enterpriseId}
        and ${inArray(organizations.townshipId, ids)}))`
  },
  ofRestrictedNeed: (values: readonly FilterValue[]) =>
    values.includes(true) ? ofRestrictedNeed : sql`not ${ofRestrictedNeed}`,
}
