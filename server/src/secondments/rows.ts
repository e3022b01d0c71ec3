import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { secondmentDays, secondments } from '@duijie/db/schema/secondments'
import { townships } from '@duijie/db/schema/townships'
import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { secondmentTownshipId } from '../access/support-filter-columns.ts'

export type SecondmentValues = typeof secondments.$inferInsert
export type SecondmentRow = Awaited<ReturnType<typeof secondmentRows>>[number]

const enterprises = alias(organizations, 'enterprises')
const institutions = alias(organizations, 'institutions')
const renewals = alias(secondments, 'renewals')

const halfDaysServed = sql`coalesce((
  select sum(${secondmentDays.halfDays}) from ${secondmentDays}
  where ${secondmentDays.secondmentId} = ${secondments.id}), 0)`.mapWith(Number)

/** Secondments with both sides and the names that stand beside them. */
export function secondmentRows(db: Database) {
  return db
    .select({
      secondment: secondments,
      expert: { id: experts.id, name: experts.name, department: experts.department },
      institution: { id: institutions.id, kind: institutions.kind, name: institutions.name },
      enterprise: { id: enterprises.id, kind: enterprises.kind, name: enterprises.name },
      township: { id: townships.id, name: townships.name },
      ownerName: accounts.name,
      renewedAsId: renewals.id,
      halfDaysServed,
    })
    .from(secondments)
    .innerJoin(experts, eq(secondments.expertId, experts.id))
    .innerJoin(institutions, eq(experts.organizationId, institutions.id))
    .innerJoin(enterprises, eq(secondments.enterpriseId, enterprises.id))
    .leftJoin(townships, eq(townships.id, secondmentTownshipId))
    .leftJoin(accounts, eq(secondments.ownerId, accounts.id))
    .leftJoin(renewals, eq(renewals.renewedFromId, secondments.id))
    .$dynamic()
}
