import type { Database } from '@duijie/db/client'
import { leads } from '@duijie/db/schema/leads'
import { needs } from '@duijie/db/schema/needs'
import { proposals } from '@duijie/db/schema/proposals'
import type { ProposalListQuery } from '@duijie/shared/proposals'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Filter } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { leadFilterColumns } from '../access/lead-filter-columns.ts'
import { cutPage, keyset } from '../paging/cursor.ts'

export type ProposalRow = typeof proposals.$inferSelect
export type ProposalValues = typeof proposals.$inferInsert

const rows = (db: Database, where: SQL | undefined) =>
  db
    .select({ proposal: proposals })
    .from(proposals)
    .innerJoin(leads, eq(proposals.leadId, leads.id))
    .innerJoin(needs, eq(leads.needId, needs.id))
    .where(where)
    .$dynamic()

/** Of a lead that the reader may see. */
export async function findProposal(
  db: Database,
  id: string,
  visible: Filter,
): Promise<ProposalRow | undefined> {
  const [row] = await rows(db, and(eq(proposals.id, id), filterToSql(visible, leadFilterColumns)))
  return row?.proposal
}

/** Newest first. */
export async function listProposals(db: Database, query: ProposalListQuery, visible: Filter, counted = true) {
  const where = and(
    filterToSql(visible, leadFilterColumns),
    query.needId ? eq(leads.needId, query.needId) : undefined,
    query.stage && inArray(proposals.stage, query.stage),
  )
  const order = keyset(proposals.createdAt, proposals.id, 'desc')
  const found = await rows(db, and(where, order.after(query.cursor)))
    .orderBy(...order.orderBy)
    .limit(query.limit + 1)
  const [all] = counted
    ? await db
        .select({ total: sql<number>`count(*)::int` })
        .from(proposals)
        .innerJoin(leads, eq(proposals.leadId, leads.id))
        .innerJoin(needs, eq(leads.needId, needs.id))
        .where(where)
    : []
  const page = cutPage(found, query.limit, ({ proposal }) => [proposal.createdAt.toISOString(), proposal.id])
  return { ...page, items: page.items.map(({ proposal }) => proposal), total: all?.total ?? 0 }
}

/** False when the lead has an open proposal already. */
export async function insertProposal(db: Database, values: ProposalValues): Promise<boolean> {
  const inserted = await db
    .insert(proposals)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: proposals.id })
  return inserted.length === 1
}

/** Writes the fields when the proposal still has that version; false otherwise. */
export async function updateProposal(
  db: Database,
  id: string,
  version: number,
  values: Partial<ProposalValues>,
): Promise<boolean> {
  const updated = await db
    .update(proposals)
    .set({ ...values, version: version + 1 })
    .where(and(eq(proposals.id, id), eq(proposals.version, version)))
    .returning({ id: proposals.id })
  return updated.length === 1
}
