import type { Database } from '@duijie/db/client'
import { importRows, imports } from '@duijie/db/schema/imports'
import type { ImportKind, RowFilter } from '@duijie/shared/import-queries'
import type { ImportRowQuery } from '@duijie/shared/imports'
import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { insertMany } from '../changes/insert-many.ts'

export type StoredRow = typeof importRows.$inferSelect

/** Is not entered as it stands; a statement on `import_rows` joined with its import. */
export const rejected = sql<boolean>`(${importRows.faulty} or (${importRows.unknownOrganization} is not null and not ${imports.createOrganizations}))`

const filters: Record<RowFilter, SQL | undefined> = {
  all: undefined,
  problems: sql`(jsonb_array_length(${importRows.problems}) > 0 or ${rejected})`,
  rejected,
  duplicates: sql`jsonb_array_length(${importRows.duplicates}) > 0`,
  new: sql`${importRows.choice} = 'new' and not ${rejected}`,
  update: sql`${importRows.choice} = 'update' and not ${rejected}`,
  skip: sql`${importRows.choice} = 'skip' and not ${rejected}`,
}

const ofImport = (id: string, only: RowFilter) => and(eq(importRows.importId, id), filters[only])

export async function pageRows(db: Database, id: string, { only, cursor, limit }: ImportRowQuery) {
  const where = ofImport(id, only)
  const from = /^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : -1
  const [found, [counted]] = await Promise.all([
    db
      .select({ row: importRows, rejected })
      .from(importRows)
      .innerJoin(imports, eq(imports.id, importRows.importId))
      .where(and(where, gt(importRows.position, from)))
      .orderBy(asc(importRows.position))
      .limit(limit + 1),
    db
      .select({ total: sql<number>`count(*)::int` })
      .from(importRows)
      .innerJoin(imports, eq(imports.id, importRows.importId))
      .where(where),
  ])
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return {
    items,
    nextCursor: found.length > limit && last ? String(last.row.position) : null,
    total: counted?.total ?? 0,
  }
}

/** Rows in their order, `limit` of them after a position; those that are entered alone where asked. */
export function rowsAfter(
  db: Database,
  id: string,
  after: number,
  limit: number,
  condition: SQL | undefined,
) {
  return db
    .select({ row: importRows, rejected })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(and(eq(importRows.importId, id), gt(importRows.position, after), condition))
    .orderBy(asc(importRows.position))
    .limit(limit)
}

/** The rows that a run enters, without what only people look at. */
export function rowsToEnter(db: Database, id: string, after: number, limit: number) {
  const { position, draft, choice, targetId } = importRows
  const cells = sql<StoredRow['cells']>`case when ${choice} = 'update' then ${importRows.cells} else '{}' end`
  return db
    .select({ position, draft, choice, targetId, cells })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(and(eq(importRows.importId, id), gt(position, after), entered))
    .orderBy(asc(position))
    .limit(limit)
}

/** Those that a run enters. */
const entered = sql`${importRows.choice} <> 'skip' and not ${rejected}`
export const notEntered = sql`(${rejected} or ${importRows.choice} = 'skip')`

export async function countRows(db: Database, id: string) {
  const count = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`
  const [counted] = await db
    .select({
      total: sql<number>`count(*)::int`,
      new: count(sql`${importRows.choice} = 'new' and not ${rejected}`),
      update: count(sql`${importRows.choice} = 'update' and not ${rejected}`),
      skip: count(sql`${importRows.choice} = 'skip' and not ${rejected}`),
      rejected: count(rejected),
      problems: count(sql`jsonb_array_length(${importRows.problems}) > 0 or ${rejected}`),
      duplicates: count(sql`jsonb_array_length(${importRows.duplicates}) > 0`),
      unknownOrganizations: count(sql`${importRows.unknownOrganization} is not null`),
    })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(eq(importRows.importId, id))
  return counted ?? emptyCounts
}

const emptyCounts = {
  total: 0,
  new: 0,
  update: 0,
  skip: 0,
  rejected: 0,
  problems: 0,
  duplicates: 0,
  unknownOrganizations: 0,
}

export type RowOutcomes = Record<'created' | 'updated' | 'skipped' | 'rejected', number>

/** How many rows came to what, of each of the imports. */
export async function outcomesOf(db: Database, ids: readonly string[]): Promise<Map<string, RowOutcomes>> {
  if (ids.length === 0) return new Map()
  const found = await db
    .select({ id: importRows.importId, outcome: importRows.outcome, count: sql<number>`count(*)::int` })
    .from(importRows)
    .where(inArray(importRows.importId, [...ids]))
    .groupBy(importRows.importId, importRows.outcome)
  const byId = new Map<string, RowOutcomes>()
  for (const { id, outcome, count } of found) {
    if (outcome === null) continue
    const outcomes = byId.get(id) ?? { created: 0, updated: 0, skipped: 0, rejected: 0 }
    outcomes[outcome] = count
    byId.set(id, outcomes)
  }
  return byId
}

export async function insertRows(db: Database, values: (typeof importRows.$inferInsert)[]): Promise<void> {
  await insertMany(db, importRows, values)
}

export async function deleteRows(db: Database, importId: string): Promise<void> {
  await db.delete(importRows).where(eq(importRows.importId, importId))
}

/** What earlier imports of the kind made of rows with these identities, the latest last. */
export async function earlierRows(db: Database, kind: ImportKind, identities: readonly string[]) {
  if (identities.length === 0) return []
  const found = await db
    .select({ identity: importRows.identity, recordId: importRows.recordId })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(
      and(
        eq(imports.kind, kind),
        inArray(importRows.identity, [...identities]),
        inArray(importRows.outcome, ['created', 'updated']),
      ),
    )
    .orderBy(asc(imports.finishedAt))
  return found.flatMap(({ identity, recordId }) => (recordId === null ? [] : [{ identity, recordId }]))
}

/** False where a row to update names no record. */
export async function chooseRows(
  db: Database,
  id: string,
  {
    positions,
    only,
    choice,
    targetId,
  }: {
    positions?: readonly number[] | undefined
    only?: RowFilter | undefined
    choice: StoredRow['choice']
    targetId?: string | undefined
  },
): Promise<number> {
  const asked = db
    .select({ position: importRows.position })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(
      and(
        ofImport(id, only ?? 'all'),
        positions && inArray(importRows.position, [...positions]),
        // what is no duplicate of a record has nothing to update
        choice === 'update' ? sql`${importRows.targetId} is not null` : undefined,
        choice === 'update' && targetId
          ? sql`${importRows.duplicates} @> ${JSON.stringify([{ recordId: targetId }])}::jsonb`
          : undefined,
      ),
    )
  const changed = await db
    .update(importRows)
    .set({ choice, ...(choice === 'update' && targetId && { targetId }) })
    .where(and(eq(importRows.importId, id), inArray(importRows.position, asked)))
    .returning({ position: importRows.position })
  return changed.length
}

/** What became of the rows, and of those that were not entered. */
export async function writeOutcomes(
  tx: Database,
  importId: string,
  outcomes: readonly { position: number; outcome: string; recordId: string }[],
): Promise<void> {
  if (outcomes.length === 0) return
  const said = JSON.stringify(
    outcomes.map(({ position, outcome, recordId }) => ({ position, outcome, record_id: recordId })),
  )
  const positions = outcomes.map(({ position }) => position)
  // the bounds lead the update to these rows, of which the planner knows nothing yet
  await tx.execute(sql`
    update ${importRows} as r set outcome = said.outcome, record_id = said.record_id
    from jsonb_to_recordset(${said}::jsonb) as said(position int, outcome text, record_id uuid)
    where r.import_id = ${importId} and r.position = said.position
      and r.position between ${Math.min(...positions)} and ${Math.max(...positions)}`)
}

export async function writeNotEntered(
  tx: Database,
  importId: string,
  createOrganizations: boolean,
): Promise<void> {
  await tx
    .update(importRows)
    .set({
      outcome: sql`case when ${importRows.faulty} or (${importRows.unknownOrganization} is not null and not ${createOrganizations}) then 'rejected' else 'skipped' end`,
    })
    .where(and(eq(importRows.importId, importId), isNull(importRows.outcome)))
}

/** A row that turned out not to be entered: it stays out of the next run. */
export async function markRefused(
  db: Database,
  importId: string,
  { position, field, detail }: { position: number; field: string | null; detail: string },
): Promise<void> {
  const problem = JSON.stringify([{ field, severity: 'error', detail }])
  await db
    .update(importRows)
    .set({ faulty: true, problems: sql`${importRows.problems} || ${problem}::jsonb` })
    .where(and(eq(importRows.importId, importId), eq(importRows.position, position)))
}
