import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { leadMoves, leads } from '@duijie/db/schema/leads'
import { needs } from '@duijie/db/schema/needs'
import type { LeadBoardQuery, LeadListQuery } from '@duijie/shared/lead-queries'
import type { LeadSide } from '@duijie/shared/leads'
import { and, desc, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Filter } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { leadFilterColumns } from '../access/lead-filter-columns.ts'
import { type CursorPlace, cutPage, keyset } from '../paging/cursor.ts'
import { type LeadRow, type LeadValues, leadRows } from './rows.ts'
import { unansweredBy, waitingSide } from './waiting.ts'

export async function findLead(db: Database, id: string, visible: Filter): Promise<LeadRow | undefined> {
  const [row] = await leadRows(db).where(and(eq(leads.id, id), filterToSql(visible, leadFilterColumns)))
  return row
}

export async function findLeads(db: Database, ids: readonly string[], visible: Filter): Promise<LeadRow[]> {
  if (ids.length === 0) return []
  return leadRows(db).where(and(inArray(leads.id, [...ids]), filterToSql(visible, leadFilterColumns)))
}

/** Of which leads the reader may know, and of which of them whose need it is. */
export interface LeadSight {
  visible: Filter
  named: Filter
}

export type LeadCondition = Omit<LeadBoardQuery, 'idleDays'> &
  Partial<Pick<LeadListQuery, 'stage'>> & {
    /** only leads that did not move since */
    movedBefore: Date | undefined
    /** only leads that wait for an answer of that side */
    unansweredBy?: LeadSide | undefined
  }
type Query = LeadCondition & Pick<LeadListQuery, 'sort' | 'cursor' | 'limit'>

/** For statements that join `leads` and `needs`. */
export function leadConditions(query: LeadCondition, { visible, named }: LeadSight): SQL | undefined {
  return and(
    filterToSql(visible, leadFilterColumns),
    query.stage && inArray(leads.stage, query.stage),
    query.status && inArray(leads.status, query.status),
    query.techField && inArray(needs.techField, query.techField),
    query.organizationId &&
      and(inArray(needs.organizationId, query.organizationId), filterToSql(named, leadFilterColumns)),
    query.institutionId && inArray(leads.institutionId, query.institutionId),
    query.ownerId && inArray(leads.ownerId, query.ownerId),
    query.needId && inArray(leads.needId, query.needId),
    query.resultId && inArray(leads.resultId, query.resultId),
    query.expertId && inArray(leads.expertId, query.expertId),
    query.targetKind && inArray(leads.targetKind, query.targetKind),
    query.source && inArray(leads.source, query.source),
    query.level && inArray(leads.level, query.level),
    query.movedBefore && lte(leads.movedAt, query.movedBefore),
    query.waitingFor && inArray(waitingSide, query.waitingFor),
    query.unansweredBy && unansweredBy(query.unansweredBy),
  )
}

export async function listLeads(db: Database, query: Query, sight: LeadSight, counted = true) {
  const where = leadConditions(query, sight)
  const sort = sorts[query.sort]
  const order = keyset(sort.column, leads.id, sort.direction)
  const [found, [all]] = await Promise.all([
    leadRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted
      ? db
          .select({ total: sql<number>`count(*)::int` })
          .from(leads)
          .innerJoin(needs, eq(leads.needId, needs.id))
          .where(where)
      : [],
  ])
  const placeOf = ({ lead }: LeadRow): CursorPlace => [sort.valueOf(lead), lead.id]
  return { ...cutPage(found, query.limit, placeOf), total: all?.total ?? 0 }
}

/** How many of the leads stand at each stage. */
export async function countStages(db: Database, visible: Filter) {
  return db
    .select({ stage: leads.stage, total: sql<number>`count(*)::int` })
    .from(leads)
    .innerJoin(needs, eq(leads.needId, needs.id))
    .where(filterToSql(visible, leadFilterColumns))
    .groupBy(leads.stage)
}

/** The same of an institution's results, one by one. */
export async function countStagesByResult(db: Database, institutionId: string, visible: Filter) {
  const found = await db
    .select({ resultId: leads.resultId, stage: leads.stage, total: sql<number>`count(*)::int` })
    .from(leads)
    .innerJoin(needs, eq(leads.needId, needs.id))
    .where(
      and(
        eq(leads.institutionId, institutionId),
        isNotNull(leads.resultId),
        filterToSql(visible, leadFilterColumns),
      ),
    )
    .groupBy(leads.resultId, leads.stage)
  return found.flatMap(({ resultId, ...rest }) => (resultId === null ? [] : [{ resultId, ...rest }]))
}

type Lead = typeof leads.$inferSelect
const movedAt = (lead: Lead) => lead.movedAt.toISOString()

const sorts = {
  moved: { column: leads.movedAt, direction: 'desc', valueOf: movedAt },
  idle: { column: leads.movedAt, direction: 'asc', valueOf: movedAt },
  score: {
    column: leads.score,
    direction: 'desc',
    valueOf: ({ score }: Lead) => (score === null ? null : String(score)),
  },
} as const

/** False when an open lead brings the same two together already. */
export async function insertLead(db: Database, values: LeadValues): Promise<boolean> {
  const inserted = await db.insert(leads).values(values).onConflictDoNothing().returning({ id: leads.id })
  return inserted.length === 1
}

/** Writes the fields when the lead still has that version; false otherwise. */
export async function updateLead(
  db: Database,
  id: string,
  version: number,
  values: Partial<LeadValues>,
): Promise<boolean> {
  const updated = await db
    .update(leads)
    .set({ ...values, version: version + 1 })
    .where(and(eq(leads.id, id), eq(leads.version, version)))
    .returning({ id: leads.id })
  return updated.length === 1
}

export async function insertMove(db: Database, values: typeof leadMoves.$inferInsert): Promise<void> {
  await db.insert(leadMoves).values(values)
}

/** The moves of a lead, newest first, each with the name of who made it. */
export function movesOf(db: Database, leadId: string) {
  return db
    .select({ move: leadMoves, by: accounts.name })
    .from(leadMoves)
    .leftJoin(accounts, eq(leadMoves.by, accounts.id))
    .where(eq(leadMoves.leadId, leadId))
    .orderBy(desc(leadMoves.at), desc(leadMoves.version))
}

/** The move that brought each lead where it is now, unless it was undone. */
export async function lastMoves(db: Database, leadIds: readonly string[]) {
  if (leadIds.length === 0) return new Map<string, typeof leadMoves.$inferSelect>()
  const found = await db
    .selectDistinctOn([leadMoves.leadId])
    .from(leadMoves)
    .where(inArray(leadMoves.leadId, [...leadIds]))
    .orderBy(leadMoves.leadId, desc(leadMoves.version))
  return new Map(found.map((move) => [move.leadId, move]))
}

export async function markUndone(db: Database, moveId: string): Promise<void> {
  await db.update(leadMoves).set({ undone: true }).where(eq(leadMoves.id, moveId))
}
