import { agreementPayments, agreements } from '@duijie/db/schema/agreements'
import { contractRegistrations } from '@duijie/db/schema/contract-registrations'
import { provincialProjects } from '@duijie/db/schema/provincial-projects'
import { registeredStages, signedAgreementStages } from '@duijie/shared/agreement-stages'
import { type SQL, sql } from 'drizzle-orm'
import { agreementTownshipId } from '../../access/agreement-filter-columns.ts'
import { columns, type FigureDays, type FigureDefinition, within } from './definition.ts'

const party = sql`coalesce(${agreements.enterpriseId}, ${agreements.institutionId})`
const signed = sql`${agreements.stage} in ${signedAgreementStages}`
const signedWithin = (days: FigureDays) => sql`${signed} and ${within(agreements.signedOn, days)}`

/** Whether a signed agreement took the place of this one. */
const superseded = (id: SQL) => sql`exists (
  select 1 from ${agreements} later where later.supersedes_id = ${id} and later.stage in ${signedAgreementStages})`
const baseSigned = sql`exists (
  select 1 from ${agreements} base where base.id = ${agreements.amendsId} and base.stage in ${signedAgreementStages})`
const bringsMoney = sql`(case when ${agreements.amendsId} is null then not ${superseded(sql`${agreements.id}`)}
  else ${baseSigned} and not ${superseded(sql`${agreements.amendsId}`)} end)`

const of = { needId: agreements.needId, organizationId: party, townshipId: agreementTownshipId }

const agreementRows = (condition: SQL, amount?: SQL) => (days: FigureDays) =>
  sql`select ${columns({
    kind: 'agreement',
    id: agreements.id,
    title: agreements.title,
    detail: agreements.number,
    day: agreements.signedOn,
    ...of,
    ...(amount && { amount }),
  })} from ${agreements} where ${signedWithin(days)} and ${condition}`

const paymentRows = (days: FigureDays) => sql`select ${columns({
  kind: 'agreement_payment',
  id: agreementPayments.id,
  pageId: agreements.id,
  title: agreements.title,
  day: agreementPayments.paidOn,
  ...of,
  amount: agreementPayments.amountFen,
})} from ${agreementPayments} join ${agreements} on ${agreements.id} = ${agreementPayments.agreementId}
  where ${signed} and ${within(agreementPayments.paidOn, days)}`

const registrationRows = (amount?: SQL) => (days: FigureDays) =>
  sql`select ${columns({
    kind: 'contract_registration',
    id: contractRegistrations.id,
    pageId: agreements.id,
    title: agreements.title,
    detail: sql`coalesce(${contractRegistrations.certificateNumber}, '')`,
    day: contractRegistrations.registeredOn,
    ...of,
    ...(amount && { amount }),
  })} from ${contractRegistrations} join ${agreements} on ${agreements.id} = ${contractRegistrations.agreementId}
  where ${contractRegistrations.stage} in ${registeredStages}
    and ${within(contractRegistrations.registeredOn, days)}`

const projectRows = (days: FigureDays) => sql`select ${columns({
  kind: 'provincial_project',
  id: provincialProjects.id,
  pageId: agreements.id,
  title: provincialProjects.title,
  day: provincialProjects.decidedOn,
  ...of,
})} from ${provincialProjects} join ${agreements} on ${agreements.id} = ${provincialProjects.agreementId}
  where ${provincialProjects.stage} in ('approved', 'completed') and ${within(provincialProjects.decidedOn, days)}`

const noSupplement = sql`${agreements.amendsId} is null`

export const agreementFigures: FigureDefinition[] = [
  {
    id: 'agreements_signed',
    group: 'agreements',
    unit: 'item',
    measure: 'distinct',
    rows: agreementRows(noSupplement),
  },
  {
    id: 'agreements_latest',
    group: 'agreements',
    unit: 'item',
    measure: 'distinct',
    rows: agreementRows(sql`${noSupplement} and not ${superseded(sql`${agreements.id}`)}`),
  },
  {
    id: 'agreement_amount',
    group: 'agreements',
    unit: 'fen',
    measure: 'sum',
    rows: agreementRows(bringsMoney, sql`coalesce(${agreements.amountFen}, 0)`),
  },
  { id: 'agreement_paid', group: 'agreements', unit: 'fen', measure: 'sum', rows: paymentRows },
  {
    id: 'contracts_registered',
    group: 'agreements',
    unit: 'item',
    measure: 'distinct',
    rows: registrationRows(),
  },
  {
    id: 'contract_transaction_amount',
    group: 'agreements',
    unit: 'fen',
    measure: 'sum',
    rows: registrationRows(sql`coalesce(${contractRegistrations.transactionFen}, 0)`),
  },
  {
    id: 'contract_technology_amount',
    group: 'agreements',
    unit: 'fen',
    measure: 'sum',
    rows: registrationRows(sql`coalesce(${contractRegistrations.technologyFen}, 0)`),
  },
  {
    id: 'provincial_projects_approved',
    group: 'agreements',
    unit: 'item',
    measure: 'distinct',
    rows: projectRows,
  },
]
