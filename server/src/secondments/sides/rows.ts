import type { Database } from '@duijie/db/client'
import { experts } from '@duijie/db/schema/experts'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { secondmentOffers, secondmentRequests } from '@duijie/db/schema/secondments'
import type { SecondmentOfferListQuery, SecondmentRequestListQuery } from '@duijie/shared/secondment-sides'
import { and, arrayOverlaps, count, eq, ilike, inArray, or, type SQL } from 'drizzle-orm'
import type { Filter } from '../../access/filter.ts'
import { filterToSql } from '../../access/filter-sql.ts'
import {
  secondmentOfferFilterColumns,
  secondmentRequestFilterColumns,
} from '../../access/support-filter-columns.ts'
import { type CursorPlace, cutPage, keyset } from '../../paging/cursor.ts'
import { containing } from '../../paging/like.ts'

export type OfferRow = Awaited<ReturnType<typeof offerRows>>[number]
export type RequestRow = Awaited<ReturnType<typeof requestRows>>[number]

function offerRows(db: Database, where: SQL | undefined) {
  return db
    .select({
      offer: secondmentOffers,
      expert: { id: experts.id, name: experts.name, department: experts.department },
      institution: { id: organizations.id, kind: organizations.kind, name: organizations.name },
    })
    .from(secondmentOffers)
    .innerJoin(experts, eq(secondmentOffers.expertId, experts.id))
    .innerJoin(organizations, eq(experts.organizationId, organizations.id))
    .where(where)
    .$dynamic()
}

function requestRows(db: Database, where: SQL | undefined) {
  return db
    .select({
      request: secondmentRequests,
      enterprise: { id: organizations.id, kind: organizations.kind, name: organizations.name },
    })
    .from(secondmentRequests)
    .innerJoin(organizations, eq(secondmentRequests.enterpriseId, organizations.id))
    .leftJoin(needs, eq(secondmentRequests.needId, needs.id))
    .where(where)
    .$dynamic()
}

export async function findOffer(db: Database, id: string, visible: Filter): Promise<OfferRow | undefined> {
  const seen = filterToSql(visible, secondmentOfferFilterColumns)
  const [row] = await offerRows(db, and(eq(secondmentOffers.id, id), seen))
  return row
}

/** Every open offer, by its expert. */
export async function openOffers(db: Database, visible: Filter): Promise<Map<string, OfferRow>> {
  const seen = filterToSql(visible, secondmentOfferFilterColumns)
  const rows = await offerRows(db, and(eq(secondmentOffers.status, 'open'), seen))
  return new Map(rows.map((row) => [row.expert.id, row]))
}

export async function findRequest(
  db: Database,
  id: string,
  visible: Filter,
): Promise<RequestRow | undefined> {
  const seen = filterToSql(visible, secondmentRequestFilterColumns)
  const [row] = await requestRows(db, and(eq(secondmentRequests.id, id), seen))
  return row
}

export async function listOffers(
  db: Database,
  query: SecondmentOfferListQuery,
  visible: Filter,
  counted: boolean,
) {
  const like = query.q && containing(query.q)
  const where = and(
    filterToSql(visible, secondmentOfferFilterColumns),
    like ? or(ilike(experts.name, like), ilike(organizations.name, like)) : undefined,
    query.status && inArray(secondmentOffers.status, query.status),
    query.techField && arrayOverlaps(secondmentOffers.techFields, query.techField),
    query.institutionId && inArray(experts.organizationId, query.institutionId),
  )
  const order = keyset(secondmentOffers.createdAt, secondmentOffers.id, 'desc')
  const [found, [all]] = await Promise.all([
    offerRows(db, and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted
      ? db
          .select({ total: count() })
          .from(secondmentOffers)
          .innerJoin(experts, eq(secondmentOffers.expertId, experts.id))
          .innerJoin(organizations, eq(experts.organizationId, organizations.id))
          .where(where)
      : [],
  ])
  const placeOf = ({ offer }: OfferRow): CursorPlace => [offer.createdAt.toISOString(), offer.id]
  return { ...cutPage(found, query.limit, placeOf), total: all?.total ?? 0 }
}

export async function listRequests(
  db: Database,
  query: SecondmentRequestListQuery,
  visible: Filter,
  counted: boolean,
) {
  const like = query.q && containing(query.q)
  const where = and(
    filterToSql(visible, secondmentRequestFilterColumns),
    like ? or(ilike(organizations.name, like), ilike(secondmentRequests.post, like)) : undefined,
    query.status && inArray(secondmentRequests.status, query.status),
    query.techField && arrayOverlaps(secondmentRequests.techFields, query.techField),
    query.enterpriseId && inArray(secondmentRequests.enterpriseId, query.enterpriseId),
  )
  const order = keyset(secondmentRequests.createdAt, secondmentRequests.id, 'desc')
  const [found, [all]] = await Promise.all([
    requestRows(db, and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted
      ? db
          .select({ total: count() })
          .from(secondmentRequests)
          .innerJoin(organizations, eq(secondmentRequests.enterpriseId, organizations.id))
          .leftJoin(needs, eq(secondmentRequests.needId, needs.id))
          .where(where)
      : [],
  ])
  const placeOf = ({ request }: RequestRow): CursorPlace => [request.createdAt.toISOString(), request.id]
  return { ...cutPage(found, query.limit, placeOf), total: all?.total ?? 0 }
}

/** False when the expert is on offer already. */
export async function insertOffer(
  db: Database,
  values: typeof secondmentOffers.$inferInsert,
): Promise<boolean> {
  const inserted = await db
    .insert(secondmentOffers)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: secondmentOffers.id })
  return inserted.length === 1
}

/** Writes the fields when the offer still has that version; false otherwise. */
export async function updateOffer(
  db: Database,
  id: string,
  version: number,
  values: Partial<typeof secondmentOffers.$inferInsert>,
): Promise<boolean> {
  const updated = await db
    .update(secondmentOffers)
    .set({ ...values, version: version + 1 })
    .where(and(eq(secondmentOffers.id, id), eq(secondmentOffers.version, version)))
    .returning({ id: secondmentOffers.id })
  return updated.length === 1
}

export async function insertRequest(
  db: Database,
  values: typeof secondmentRequests.$inferInsert,
): Promise<void> {
  await db.insert(secondmentRequests).values(values)
}

/** Writes the fields when the request still has that version; false otherwise. */
export async function updateRequest(
  db: Database,
  id: string,
  version: number,
  values: Partial<typeof secondmentRequests.$inferInsert>,
): Promise<boolean> {
  const updated = await db
    .update(secondmentRequests)
    .set({ ...values, version: version + 1 })
    .where(and(eq(secondmentRequests.id, id), eq(secondmentRequests.version, version)))
    .returning({ id: secondmentRequests.id })
  return updated.length === 1
}
