import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { contractRegistrations } from '@duijie/db/schema/contract-registrations'
import { organizations } from '@duijie/db/schema/organizations'
import type { RegistrationListQuery } from '@duijie/shared/contract-registrations'
import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { agreementFilterColumns, agreementTownshipId } from '../../access/agreement-filter-columns.ts'
import type { Filter } from '../../access/filter.ts'
import { filterToSql } from '../../access/filter-sql.ts'
import { type CursorPlace, cutPage, keyset } from '../../paging/cursor.ts'

export type RegistrationValues = typeof contractRegistrations.$inferInsert
export type RegistrationRow = Awaited<ReturnType<typeof registrationRows>>[number]

const enterprises = alias(organizations, 'enterprises')
const institutions = alias(organizations, 'institutions')
const registrants = alias(organizations, 'registrants')

export function registrationRows(db: Database) {
  return db
    .select({
      registration: contractRegistrations,
      agreement: agreements,
      enterprise: { id: enterprises.id, kind: enterprises.kind, name: enterprises.name },
      institution: { id: institutions.id, kind: institutions.kind, name: institutions.name },
      registrant: { id: registrants.id, kind: registrants.kind, name: registrants.name },
    })
    .from(contractRegistrations)
    .innerJoin(agreements, eq(contractRegistrations.agreementId, agreements.id))
    .leftJoin(enterprises, eq(agreements.enterpriseId, enterprises.id))
    .leftJoin(institutions, eq(agreements.institutionId, institutions.id))
    .leftJoin(registrants, eq(contractRegistrations.registrantId, registrants.id))
    .$dynamic()
}

/** A registration is seen by whoever sees its agreement. */
export async function findRegistration(
  db: Database,
  id: string,
  visible: Filter,
): Promise<RegistrationRow | undefined> {
  const [row] = await registrationRows(db).where(
    and(eq(contractRegistrations.id, id), filterToSql(visible, agreementFilterColumns)),
  )
  return row
}

function conditions(query: RegistrationListQuery, visible: Filter): SQL | undefined {
  return and(
    filterToSql(visible, agreementFilterColumns),
    query.agreementId && inArray(contractRegistrations.agreementId, query.agreementId),
    query.stage && inArray(contractRegistrations.stage, query.stage),
    query.direction && inArray(contractRegistrations.direction, query.direction),
    query.townshipId && inArray(agreementTownshipId, query.townshipId),
    query.registeredFrom ? gte(contractRegistrations.registeredOn, query.registeredFrom) : undefined,
    query.registeredTo ? lte(contractRegistrations.registeredOn, query.registeredTo) : undefined,
  )
}

export async function listRegistrations(
  db: Database,
  query: RegistrationListQuery,
  visible: Filter,
  counted: boolean,
) {
  const where = conditions(query, visible)
  const order = keyset(contractRegistrations.updatedAt, contractRegistrations.id, 'desc')
  const [found, [all]] = await Promise.all([
    registrationRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted
      ? db
          .select({ total: sql<number>`count(*)::int` })
          .from(contractRegistrations)
          .innerJoin(agreements, eq(contractRegistrations.agreementId, agreements.id))
          .where(where)
      : [],
  ])
  const placeOf = ({ registration }: RegistrationRow): CursorPlace => [
    registration.updatedAt.toISOString(),
    registration.id,
  ]
  return { ...cutPage(found, query.limit, placeOf), total: all?.total ?? 0 }
}

/** Writes the fields when the registration still has that version and stage; false otherwise. */
export async function updateRegistration(
  db: Database,
  { id, version, stage }: Pick<RegistrationRow['registration'], 'id' | 'version' | 'stage'>,
  values: Partial<RegistrationValues>,
): Promise<boolean> {
  const updated = await db
    .update(contractRegistrations)
    .set({ ...values, version: version + 1 })
    .where(
      and(
        eq(contractRegistrations.id, id),
        eq(contractRegistrations.version, version),
        eq(contractRegistrations.stage, stage),
      ),
    )
    .returning({ id: contractRegistrations.id })
  return updated.length === 1
}
