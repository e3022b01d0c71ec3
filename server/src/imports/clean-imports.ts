import type { Database } from '@duijie/db/client'
import { importRows, imports } from '@duijie/db/schema/imports'
import { IMPORT_KEPT_DAYS } from '@duijie/shared/imports'
import { and, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { system } from '../access/actor.ts'
import type { AttachmentPlace } from '../attachments/place.ts'
import { recordChange } from '../changes/record-change.ts'
import { updateImport } from './repository.ts'
import { runImportJob } from './run-job.ts'
import { UNEXPECTED } from './running.ts'
import { keyOf } from './stored-file.ts'

type Store = AttachmentPlace['store']

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** What was uploaded and never started: nobody comes back to it. */
const WAITING_DAYS = 30
const IMPORTS_A_RUN = 200

/** Takes up what was left lying: uploads that were broken off or forgotten, runs that died, what was kept long enough. */
export async function cleanImports(db: Database, store: Store, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  const { stage, updatedAt, createdAt, finishedAt, cleanedAt } = imports
  const brokenOff = and(eq(stage, 'reading'), lt(createdAt, before(DAY_MS)))
  const forgotten = and(eq(stage, 'parsed'), lt(updatedAt, before(WAITING_DAYS * DAY_MS)))
  await forEach(db, brokenOff, (id) => deleteWhere(db, store, id, brokenOff))
  await forEach(db, forgotten, (id) => deleteWhere(db, store, id, forgotten))
  await forEach(db, diedOut(before(HOUR_MS)), (id) => giveBack(db, id, now))
  const old = and(eq(stage, 'imported'), lt(finishedAt, before(IMPORT_KEPT_DAYS * DAY_MS)), isNull(cleanedAt))
  await forEach(db, old, (id) => forget(db, store, id, now))
}

async function forEach(db: Database, which: SQL | undefined, work: (id: string) => Promise<void>) {
  const found = await db.select({ id: imports.id }).from(imports).where(which).limit(IMPORTS_A_RUN)
  for (const { id } of found) await work(id)
}

async function deleteWhere(db: Database, store: Store, id: string, still: SQL | undefined): Promise<void> {
  await db.transaction(async (tx) => {
    const [deleted] = await tx
      .delete(imports)
      .where(and(eq(imports.id, id), still))
      .returning({ fileName: imports.fileName, stage: imports.stage })
    if (!deleted) return
    await recordChange(tx, system, {
      action: 'delete',
      subjectKind: 'import',
      subjectId: id,
      from: deleted.stage,
      changes: { file: [deleted.fileName, null] },
    })
    await store.remove(keyOf(id))
  })
}

/** Runs whose last try was killed say nothing of their end; none of their rows was entered. */
const diedOut = (
  since: Date,
) => sql`${imports.stage} = 'running' and ${imports.updatedAt} < ${since.toISOString()}
  and not exists (
    select 1 from pgboss.job
    where name = ${runImportJob.name} and data->>'importId' = ${imports.id}::text and state <= 'active')`

async function giveBack(db: Database, id: string, now: Date): Promise<void> {
  const values = { stage: 'parsed' as const, done: 0, failure: UNEXPECTED, updatedAt: now }
  await updateImport(db, id, { stage: 'running' }, values)
}

/** The identities of its rows stay, by which the same list is known again. */
async function forget(db: Database, store: Store, id: string, now: Date): Promise<void> {
  await store.remove(keyOf(id))
  await db.transaction(async (tx) => {
    await tx
      .update(importRows)
      .set({ cells: {}, draft: {}, problems: [], duplicates: [] })
      .where(eq(importRows.importId, id))
    await tx.update(imports).set({ cleanedAt: now }).where(eq(imports.id, id))
  })
}
