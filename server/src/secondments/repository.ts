import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import { secondmentMoves, secondments } from '@duijie/db/schema/secondments'
import type { SecondmentListQuery } from '@duijie/shared/secondment-queries'
import type { SecondmentStage } from '@duijie/shared/secondment-stages'
import { and, desc, eq, gte, ilike, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Filter } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { secondmentFilterColumns, secondmentTownshipId } from '../access/support-filter-columns.ts'
import { type CursorPlace, cutPage, keyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'
import { servingStages } from './policy.ts'
import { type SecondmentRow, type SecondmentValues, secondmentRows } from './rows.ts'

export async function findSecondments(
  db: Database,
  ids: readonly string[],
  visible: Filter,
): Promise<SecondmentRow[]> {
  if (ids.length === 0) return []
  return secondmentRows(db).where(
    and(inArray(secondments.id, [...ids]), filterToSql(visible, secondmentFilterColumns)),
  )
}

export async function findSecondment(
  db: Database,
  id: string,
  visible: Filter,
): Promise<SecondmentRow | undefined> {
  const [row] = await findSecondments(db, [id], visible)
  return row
}

export interface SecondmentCondition extends Omit<SecondmentListQuery, 'endsWithinDays'> {
  /** in post, and the term ending on this day or before it */
  endsBy?: string | undefined
}

/** For statements that select from `secondments`. */
function secondmentConditions(query: SecondmentCondition, visible: Filter): SQL | undefined {
  const like = query.q && containing(query.q)
  return and(
    filterToSql(visible, secondmentFilterColumns),
    like
      ? or(
          ilike(secondments.post, like),
          ilike(secondments.round, like),
          sql`exists (select 1 from ${organizations}
            where ${organizations.id} = ${secondments.enterpriseId} and ${organizations.name} ilike ${like})`,
          sql`exists (select 1 from ${experts}
            where ${experts.id} = ${secondments.expertId} and ${experts.name} ilike ${like})`,
        )
      : undefined,
    query.stage && inArray(secondments.stage, query.stage),
    query.townshipId && inArray(secondmentTownshipId, query.townshipId),
    query.enterpriseId && inArray(secondments.enterpriseId, query.enterpriseId),
    query.institutionId
      ? sql`exists (select 1 from ${experts} where ${experts.id} = ${secondments.expertId}
          and ${inArray(experts.organizationId, query.institutionId)})`
      : undefined,
    query.expertId && inArray(secondments.expertId, query.expertId),
    query.agreementId && inArray(secondments.agreementId, query.agreementId),
    query.needId && inArray(secondments.needId, query.needId),
    query.approvedFrom ? gte(secondments.approvedOn, query.approvedFrom) : undefined,
    query.approvedTo ? lte(secondments.approvedOn, query.approvedTo) : undefined,
    query.endsBy
      ? and(inArray(secondments.stage, servingStages), lte(secondments.endsOn, query.endsBy))
      : undefined,
  )
}

type Secondment = SecondmentRow['secondment']
const sorts = {
  updated: {
    column: secondments.updatedAt,
    direction: 'desc',
    valueOf: ({ updatedAt }: Secondment) => updatedAt.toISOString(),
  },
  approved: {
    column: secondments.approvedOn,
    direction: 'desc',
    valueOf: ({ approvedOn }: Secondment) => approvedOn,
  },
  ending: { column: secondments.endsOn, direction: 'asc', valueOf: ({ endsOn }: Secondment) => endsOn },
} as const

export async function listSecondments(
  db: Database,
  query: SecondmentCondition,
  visible: Filter,
  counted: boolean,
) {
  const where = secondmentConditions(query, visible)
  const sort = sorts[query.sort]
  const order = keyset(sort.column, secondments.id, sort.direction)
  const [found, total] = await Promise.all([
    secondmentRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.$count(secondments, where) : 0,
  ])
  const placeOf = ({ secondment }: SecondmentRow): CursorPlace => [sort.valueOf(secondment), secondment.id]
  return { ...cutPage(found, query.limit, placeOf), total }
}

/** False when the expert is in a running secondment with the enterprise, or the term was renewed already. */
export async function insertSecondment(db: Database, values: SecondmentValues): Promise<boolean> {
  const inserted = await db
    .insert(secondments)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: secondments.id })
  return inserted.length === 1
}

/** Writes the fields when the secondment still has that version and stage; false otherwise. */
export async function updateSecondment(
  db: Database,
  id: string,
  expected: { version: number; stage: SecondmentStage },
  values: Partial<SecondmentValues>,
): Promise<boolean> {
  const { version, stage } = expected
  const updated = await db
    .update(secondments)
    .set({ ...values, version: version + 1 })
    .where(and(eq(secondments.id, id), eq(secondments.version, version), eq(secondments.stage, stage)))
    .returning({ id: secondments.id })
  return updated.length === 1
}

export async function insertSecondmentMove(
  db: Database,
  values: Omit<typeof secondmentMoves.$inferInsert, 'id'>,
): Promise<void> {
  await db.insert(secondmentMoves).values({ id: randomUUID(), ...values })
}

/** The moves of a secondment, newest first, each with the name of who made it. */
export function secondmentMovesOf(db: Database, secondmentId: string) {
  return db
    .select({ move: secondmentMoves, by: accounts.name })
    .from(secondmentMoves)
    .leftJoin(accounts, eq(secondmentMoves.by, accounts.id))
    .where(eq(secondmentMoves.secondmentId, secondmentId))
    .orderBy(desc(secondmentMoves.at), desc(secondmentMoves.day), sql`${secondmentMoves.from} is null`)
}
