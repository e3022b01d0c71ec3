import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { agreementParties, agreementPayments, agreements } from '@duijie/db/schema/agreements'
import { experts } from '@duijie/db/schema/experts'
import { eventStops } from '@duijie/db/schema/hosted-events'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { agreementTownshipId } from '../access/agreement-filter-columns.ts'

export type AgreementValues = typeof agreements.$inferInsert
export type AgreementRow = Awaited<ReturnType<typeof agreementRows>>[number]
export type PartyRow = Awaited<ReturnType<typeof partiesOf>>[number]

const enterprises = alias(organizations, 'enterprises')
const institutions = alias(organizations, 'institutions')
const stopInstitutions = alias(organizations, 'stop_institutions')

/** What was paid so far, in fen; sums of bigint are numeric, which the driver reads as text. */
const paidFen = sql`coalesce((
  select sum(${agreementPayments.amountFen}) from ${agreementPayments}
  where ${agreementPayments.agreementId} = ${agreements.id}), 0)`.mapWith(Number)

/** Agreements with their two main parties and the names that stand beside them. */
export function agreementRows(db: Database) {
  return db
    .select({
      agreement: agreements,
      enterprise: { id: enterprises.id, kind: enterprises.kind, name: enterprises.name },
      institution: { id: institutions.id, kind: institutions.kind, name: institutions.name },
      township: { id: townships.id, name: townships.name },
      expert: { id: experts.id, name: experts.name },
      stop: { id: eventStops.id, institutionName: stopInstitutions.name },
      ownerName: accounts.name,
      paidFen,
    })
    .from(agreements)
    .leftJoin(enterprises, eq(agreements.enterpriseId, enterprises.id))
    .leftJoin(institutions, eq(agreements.institutionId, institutions.id))
    .leftJoin(townships, eq(townships.id, agreementTownshipId))
    .leftJoin(experts, eq(agreements.expertId, experts.id))
    .leftJoin(eventStops, eq(agreements.stopId, eventStops.id))
    .leftJoin(stopInstitutions, eq(eventStops.institutionId, stopInstitutions.id))
    .leftJoin(accounts, eq(agreements.ownerId, accounts.id))
    .$dynamic()
}

/** The further parties of agreements, in their order. */
export function partiesOf(db: Database, agreementIds: readonly string[]) {
  return db
    .select({
      agreementId: agreementParties.agreementId,
      organizationId: agreementParties.organizationId,
      name: sql<string>`coalesce(${organizations.name}, ${agreementParties.name})`,
    })
    .from(agreementParties)
    .leftJoin(organizations, eq(agreementParties.organizationId, organizations.id))
    .where(inArray(agreementParties.agreementId, [...agreementIds]))
    .orderBy(asc(agreementParties.agreementId), asc(agreementParties.position))
}
