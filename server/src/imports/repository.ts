import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { importMappings, imports } from '@duijie/db/schema/imports'
import type { ImportKind, ImportListQuery } from '@duijie/shared/import-queries'
import type { ColumnMapping, ImportStage } from '@duijie/shared/imports'
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { cutPage, keyset } from '../paging/cursor.ts'

export type ImportValues = typeof imports.$inferInsert
export type ImportRecord = typeof imports.$inferSelect
export type FoundImport = Awaited<ReturnType<typeof findImport>> & object

const rows = (db: Database) =>
  db
    .select({ record: imports, uploader: accounts.name })
    .from(imports)
    .leftJoin(accounts, eq(accounts.id, imports.uploadedBy))

export async function findImport(db: Database, id: string) {
  const [row] = await rows(db).where(eq(imports.id, id))
  return row
}

export async function insertImport(db: Database, values: ImportValues): Promise<void> {
  await db.insert(imports).values(values)
}

/** Changes an import that still is at the stage, and at the version where one is given; false otherwise. */
export async function updateImport(
  db: Database,
  id: string,
  expected: { stage: ImportStage; version?: number },
  values: Partial<ImportValues>,
): Promise<boolean> {
  const updated = await db
    .update(imports)
    .set({ ...values, version: sql`${imports.version} + 1` })
    .where(
      and(
        eq(imports.id, id),
        eq(imports.stage, expected.stage),
        expected.version === undefined ? undefined : eq(imports.version, expected.version),
      ),
    )
    .returning({ id: imports.id })
  return updated.length === 1
}

/** Beside the transaction that enters the rows, so that others see how far it is. */
export async function tellProgress(db: Database, id: string, done: number): Promise<void> {
  await db
    .update(imports)
    .set({ done })
    .where(and(eq(imports.id, id), eq(imports.stage, 'running')))
}

export async function deleteImport(db: Database, id: string): Promise<boolean> {
  const deleted = await db
    .delete(imports)
    .where(and(eq(imports.id, id), inArray(imports.stage, ['reading', 'parsed'])))
    .returning({ id: imports.id })
  return deleted.length === 1
}

export async function listImports(db: Database, query: ImportListQuery, side: string | undefined) {
  const where = and(
    side === undefined ? undefined : eq(imports.organizationId, side),
    query.kind && inArray(imports.kind, query.kind),
    ne(imports.stage, 'reading'),
  )
  const order = keyset(imports.createdAt, imports.id, 'desc')
  const [found, total] = await Promise.all([
    rows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    db.$count(imports, where),
  ])
  return {
    ...cutPage(found, query.limit, ({ record }) => [record.createdAt.toISOString(), record.id]),
    total,
  }
}

/** The last import that was run of the very bytes, on the same side. */
export async function sameFileBefore(db: Database, { id, sha256, kind, organizationId }: ImportRecord) {
  const [found] = await db
    .select({ id: imports.id, at: imports.finishedAt })
    .from(imports)
    .where(
      and(
        eq(imports.sha256, sha256),
        eq(imports.kind, kind),
        eq(imports.stage, 'imported'),
        ne(imports.id, id),
        organizationId === null ? isNull(imports.organizationId) : eq(imports.organizationId, organizationId),
      ),
    )
    .orderBy(sql`${imports.finishedAt} desc`)
    .limit(1)
  return found?.at ? { id: found.id, at: found.at.toISOString() } : null
}

const mappingOf = (kind: ImportKind, source: string, side: string | null) =>
  and(
    eq(importMappings.kind, kind),
    eq(importMappings.source, source),
    side === null ? isNull(importMappings.organizationId) : eq(importMappings.organizationId, side),
  )

export async function findMapping(db: Database, kind: ImportKind, source: string, side: string | null) {
  const [found] = await db
    .select({ mapping: importMappings.mapping })
    .from(importMappings)
    .where(mappingOf(kind, source, side))
  return found?.mapping
}

export async function rememberMapping(
  db: Database,
  values: {
    kind: ImportKind
    source: string
    organizationId: string | null
    mapping: ColumnMapping
    at: Date
    by: string
  },
): Promise<void> {
  const { at, by, ...fields } = values
  await db
    .insert(importMappings)
    .values({ id: randomUUID(), ...fields, createdAt: at, updatedAt: at, createdBy: by, updatedBy: by })
    .onConflictDoUpdate({
      target: [importMappings.kind, importMappings.source, importMappings.organizationId],
      set: {
        mapping: fields.mapping,
        updatedAt: at,
        updatedBy: by,
        version: sql`${importMappings.version} + 1`,
      },
    })
}
