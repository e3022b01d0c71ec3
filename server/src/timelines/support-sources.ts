import { agreementParties, agreements } from '@duijie/db/schema/agreements'
import { contractRegistrations } from '@duijie/db/schema/contract-registrations'
import { secondments } from '@duijie/db/schema/secondments'
import { vouchers } from '@duijie/db/schema/vouchers'
import { type SQL, sql } from 'drizzle-orm'
import { agreementFilterColumns } from '../access/agreement-filter-columns.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { secondmentFilterColumns, voucherFilterColumns } from '../access/support-filter-columns.ts'
import { visibleSecondments, visibleVouchers } from '../access/support-visibility.ts'
import { visibleAgreements } from '../access/visibility.ts'
import {
  dayIn,
  institutionOfExpert,
  othersThan,
  type TimelineSourceOf,
  type TimelineSubject,
} from './source.ts'

const withParty = ({ kind, id }: TimelineSubject): SQL =>
  kind === 'expert'
    ? sql`${agreements.expertId} = ${id}`
    : sql`(${kind === 'enterprise' ? agreements.enterpriseId : agreements.institutionId} = ${id} or exists (
        select 1 from ${agreementParties} where ${agreementParties.agreementId} = ${agreements.id}
          and ${agreementParties.organizationId} = ${id}))`

const agreementsOf: TimelineSourceOf = (actor, subject) => ({
  kind: 'agreement',
  id: agreements.id,
  pageId: agreements.id,
  day: sql`coalesce(${agreements.signedOn}, ${dayIn(agreements.createdAt)})`,
  title: sql`${agreements.title}`,
  detail: sql`${agreements.kind}`,
  stage: sql`${agreements.stage}`,
  amountFen: sql`${agreements.amountFen}`,
  others: othersThan(subject, agreements.enterpriseId, agreements.institutionId),
  expertId: sql`${agreements.expertId}`,
  from: sql`${agreements}`,
  where: sql`${withParty(subject)} and ${filterToSql(visibleAgreements(actor), agreementFilterColumns)}`,
})

const registrationsOf: TimelineSourceOf = (actor, subject) => ({
  kind: 'contract_registration',
  id: contractRegistrations.id,
  pageId: agreements.id,
  day: sql`coalesce(${contractRegistrations.registeredOn}, ${contractRegistrations.stageDay})`,
  title: sql`${agreements.title}`,
  stage: sql`${contractRegistrations.stage}`,
  amountFen: sql`${contractRegistrations.technologyFen}`,
  others: othersThan(subject, agreements.enterpriseId, agreements.institutionId),
  from: sql`${contractRegistrations} join ${agreements}
    on ${agreements.id} = ${contractRegistrations.agreementId}`,
  where: sql`${withParty(subject)} and ${filterToSql(visibleAgreements(actor), agreementFilterColumns)}`,
})

const vouchersOf: TimelineSourceOf = (actor, subject) =>
  subject.kind === 'expert'
    ? undefined
    : {
        kind: 'voucher',
        id: vouchers.id,
        pageId: vouchers.id,
        day: sql`${vouchers.appliedOn}`,
        title: sql`${vouchers.title}`,
        detail: sql`${vouchers.providerName}`,
        stage: sql`${vouchers.stage}`,
        // as far as it has come
        amountFen: sql`coalesce(${vouchers.paidFen}, ${vouchers.reviewedFen}, ${vouchers.approvedFen}, ${vouchers.appliedFen})`,
        others: othersThan(subject, vouchers.enterpriseId, vouchers.institutionId),
        from: sql`${vouchers}`,
        where: sql`${subject.kind === 'enterprise' ? vouchers.enterpriseId : vouchers.institutionId} = ${subject.id}
          and ${filterToSql(visibleVouchers(actor), voucherFilterColumns)}`,
      }

const secondmentsOf: TimelineSourceOf = (actor, subject) => ({
  kind: 'secondment',
  id: secondments.id,
  pageId: secondments.id,
  day: sql`coalesce(${secondments.approvedOn}, ${secondments.signedOn}, ${secondments.startsOn},
    ${dayIn(secondments.createdAt)})`,
  title: sql`${secondments.post}`,
  stage: sql`${secondments.stage}`,
  others: othersThan(subject, secondments.enterpriseId, institutionOfExpert(secondments.expertId)),
  expertId: sql`${secondments.expertId}`,
  from: sql`${secondments}`,
  where: sql`${
    {
      enterprise: sql`${secondments.enterpriseId}`,
      institution: institutionOfExpert(secondments.expertId),
      expert: sql`${secondments.expertId}`,
    }[subject.kind]
  } = ${subject.id} and ${filterToSql(visibleSecondments(actor), secondmentFilterColumns)}`,
})

export const supportSources = [agreementsOf, registrationsOf, vouchersOf, secondmentsOf]
