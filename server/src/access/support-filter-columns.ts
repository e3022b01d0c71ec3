import { agreements } from '@duijie/db/schema/agreements'
import { experts } from '@duijie/db/schema/experts'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { secondmentOffers, secondmentRequests, secondments } from '@duijie/db/schema/secondments'
import { vouchers } from '@duijie/db/schema/vouchers'
import { inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { FilterValue } from './filter.ts'
import type { FilterColumn } from './filter-sql.ts'
import { needFilterColumns } from './need-filter-columns.ts'
import { today, townshipOnDay } from './township-on-day.ts'

const truth = (condition: SQL) => (values: readonly FilterValue[]) =>
  values.includes(true) ? condition : sql`not ${condition}`

/** Where the enterprise was on the day, and where it is now. */
const townshipIds = (onDay: SQL, enterpriseId: PgColumn) => (values: readonly FilterValue[]) => {
  const ids = values.map(String)
  return sql`(${inArray(onDay, ids)} or exists (
    select 1 from ${organizations} where ${organizations.id} = ${enterpriseId}
      and ${inArray(organizations.townshipId, ids)}))`
}

const restricted = (needId: PgColumn | SQL) => sql`exists (
  select 1 from ${needs} where ${needs.id} = ${needId} and ${needs.confidentiality} = 'restricted')`
const needOfAgreement = (agreementId: PgColumn) =>
  sql`(select ${agreements.needId} from ${agreements} where ${agreements.id} = ${agreementId})`

/** Where the enterprise was on the day of the application. */
export const voucherTownshipId = townshipOnDay(vouchers.enterpriseId, sql`${vouchers.appliedOn}`)

/** Where the visibility of a voucher reads in SQL, in any statement that selects from `vouchers`. */
export const voucherFilterColumns: Record<string, FilterColumn> = {
  enterpriseId: vouchers.enterpriseId,
  institutionId: vouchers.institutionId,
  townshipIds: townshipIds(voucherTownshipId, vouchers.enterpriseId),
  ofRestrictedNeed: truth(restricted(needOfAgreement(vouchers.agreementId))),
}

/** Where the enterprise was on the day of approval, today as long as it is not approved. */
export const secondmentTownshipId = townshipOnDay(
  secondments.enterpriseId,
  sql`coalesce(${secondments.approvedOn}, ${today})`,
)

const ofExpert = (expertId: PgColumn) => (values: readonly FilterValue[]) =>
  sql`exists (select 1 from ${experts} where ${experts.id} = ${expertId}
    and ${inArray(experts.organizationId, values.map(String))})`

/** The same of a secondment, in any statement that selects from `secondments`. */
export const secondmentFilterColumns: Record<string, FilterColumn> = {
  enterpriseId: secondments.enterpriseId,
  institutionId: ofExpert(secondments.expertId),
  townshipIds: townshipIds(secondmentTownshipId, secondments.enterpriseId),
  ofRestrictedNeed: truth(
    sql`(${restricted(secondments.needId)} or ${restricted(needOfAgreement(secondments.agreementId))})`,
  ),
}

/** The same of an offer, in any statement that joins `secondment_offers`, `experts` and their `organizations`. */
export const secondmentOfferFilterColumns: Record<string, FilterColumn> = {
  status: secondmentOffers.status,
  institutionId: experts.organizationId,
  institutionStatus: organizations.status,
}

/** The same of a request, in any statement that joins `secondment_requests` and `needs`. */
export const secondmentRequestFilterColumns: Record<string, FilterColumn> = {
  status: secondmentRequests.status,
  enterpriseId: secondmentRequests.enterpriseId,
  hasNeed: truth(sql`(${secondmentRequests.needId} is not null)`),
  ...Object.fromEntries(
    Object.entries(needFilterColumns).map(([field, column]) => [`need.${field}`, column]),
  ),
}
