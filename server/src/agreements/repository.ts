import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { agreementMoves, agreementParties, agreements } from '@duijie/db/schema/agreements'
import { organizations } from '@duijie/db/schema/organizations'
import type { AgreementListQuery } from '@duijie/shared/agreement-queries'
import { type AgreementStage, runningAgreementStages } from '@duijie/shared/agreement-stages'
import type { AgreementPartyInput } from '@duijie/shared/agreements'
import { and, desc, eq, gte, ilike, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import { agreementFilterColumns, agreementTownshipId } from '../access/agreement-filter-columns.ts'
import type { Filter } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { organizationNamed } from '../names/organization-named.ts'
import { type CursorPlace, cutPage, keyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'
import { type AgreementRow, type AgreementValues, agreementRows } from './rows.ts'

export async function findAgreement(
  db: Database,
  id: string,
  visible: Filter,
): Promise<AgreementRow | undefined> {
  const [row] = await agreementRows(db).where(
    and(eq(agreements.id, id), filterToSql(visible, agreementFilterColumns)),
  )
  return row
}

export async function findAgreements(
  db: Database,
  where: SQL | undefined,
  visible: Filter,
): Promise<AgreementRow[]> {
  return agreementRows(db)
    .where(and(where, filterToSql(visible, agreementFilterColumns)))
    .orderBy(desc(agreements.signedOn), agreements.id)
}

export interface AgreementCondition extends Omit<AgreementListQuery, 'endsWithinDays'> {
  /** running, and ending on this day or before it */
  endsBy?: string | undefined
}

/** For statements that select from `agreements`. */
export function agreementConditions(query: AgreementCondition, visible: Filter): SQL | undefined {
  return and(
    filterToSql(visible, agreementFilterColumns),
    query.q
      ? or(
          ilike(agreements.title, containing(query.q)),
          ilike(agreements.number, containing(query.q)),
          sql`exists (select 1 from ${organizations}
            where ${organizations.id} in (${agreements.enterpriseId}, ${agreements.institutionId})
              and ${organizationNamed(query.q)})`,
        )
      : undefined,
    query.kind && inArray(agreements.kind, query.kind),
    query.stage && inArray(agreements.stage, query.stage),
    query.techField && inArray(agreements.techField, query.techField),
    query.townshipId && inArray(agreementTownshipId, query.townshipId),
    query.enterpriseId && inArray(agreements.enterpriseId, query.enterpriseId),
    query.institutionId && inArray(agreements.institutionId, query.institutionId),
    query.needId && inArray(agreements.needId, query.needId),
    query.resultId && inArray(agreements.resultId, query.resultId),
    query.expertId && inArray(agreements.expertId, query.expertId),
    query.leadId && inArray(agreements.leadId, query.leadId),
    query.eventId && inArray(agreements.eventId, query.eventId),
    query.ownerId && inArray(agreements.ownerId, query.ownerId),
    query.signedFrom ? gte(agreements.signedOn, query.signedFrom) : undefined,
    query.signedTo ? lte(agreements.signedOn, query.signedTo) : undefined,
    query.endsBy
      ? and(inArray(agreements.stage, runningAgreementStages), lte(agreements.endsOn, query.endsBy))
      : undefined,
  )
}

type Agreement = AgreementRow['agreement']
const sorts = {
  updated: {
    column: agreements.updatedAt,
    direction: 'desc',
    valueOf: ({ updatedAt }: Agreement) => updatedAt.toISOString(),
  },
  signed: { column: agreements.signedOn, direction: 'desc', valueOf: ({ signedOn }: Agreement) => signedOn },
  ending: { column: agreements.endsOn, direction: 'asc', valueOf: ({ endsOn }: Agreement) => endsOn },
} as const

export async function listAgreements(
  db: Database,
  query: AgreementCondition,
  visible: Filter,
  counted: boolean,
) {
  const where = agreementConditions(query, visible)
  const sort = sorts[query.sort]
  const order = keyset(sort.column, agreements.id, sort.direction)
  const [found, total] = await Promise.all([
    agreementRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.$count(agreements, where) : 0,
  ])
  const placeOf = ({ agreement }: AgreementRow): CursorPlace => [sort.valueOf(agreement), agreement.id]
  return { ...cutPage(found, query.limit, placeOf), total }
}

export async function insertAgreement(db: Database, values: AgreementValues): Promise<void> {
  await db.insert(agreements).values(values)
}

/** Writes the fields when the agreement still has that version and stage; false otherwise. */
export async function updateAgreement(
  db: Database,
  id: string,
  expected: { version: number; stage: AgreementStage },
  values: Partial<AgreementValues>,
): Promise<boolean> {
  const { version, stage } = expected
  const updated = await db
    .update(agreements)
    .set({ ...values, version: version + 1 })
    .where(and(eq(agreements.id, id), eq(agreements.version, version), eq(agreements.stage, stage)))
    .returning({ id: agreements.id })
  return updated.length === 1
}

export async function writeParties(
  tx: Database,
  agreementId: string,
  parties: readonly AgreementPartyInput[],
): Promise<void> {
  await tx.delete(agreementParties).where(eq(agreementParties.agreementId, agreementId))
  if (parties.length === 0) return
  await tx
    .insert(agreementParties)
    .values(parties.map((party, position) => ({ id: randomUUID(), agreementId, position, ...party })))
}

export async function insertAgreementMove(
  db: Database,
  values: Omit<typeof agreementMoves.$inferInsert, 'id'>,
): Promise<void> {
  await db.insert(agreementMoves).values({ id: randomUUID(), ...values })
}

/** The moves of an agreement, newest first, each with the name of who made it. */
export function agreementMovesOf(db: Database, agreementId: string) {
  return db
    .select({ move: agreementMoves, by: accounts.name })
    .from(agreementMoves)
    .leftJoin(accounts, eq(agreementMoves.by, accounts.id))
    .where(eq(agreementMoves.agreementId, agreementId))
    .orderBy(desc(agreementMoves.at), sql`${agreementMoves.from} is null`)
}
