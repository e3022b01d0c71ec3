import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { IMPORT_MAX_ROWS } from '@duijie/shared/imports'
import { organizationInputSchema } from '@duijie/shared/organizations'
import { eq, sql } from 'drizzle-orm'
import type { AccountActor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError } from '../errors.ts'
import type { JobHandler } from '../jobs/job.ts'
import { handleJob } from '../jobs/job.ts'
import { insertImportedOrganizations } from '../organizations/importing.ts'
import { recordKinds } from './entering/all-records.ts'
import { type KnownNames, knownNames } from './entering/names.ts'
import {
  type EnteredRow,
  type Entering,
  type RecordKind,
  type RecordServices,
  type Refusal,
  sameText,
} from './entering/record-kind.ts'
import type { Draft } from './kinds/kind.ts'
import { findImport, type ImportRecord, tellProgress, updateImport } from './repository.ts'
import { markRefused, rowsToEnter, writeNotEntered, writeOutcomes } from './row-repository.ts'
import { runImportJob } from './run-job.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  /** the services that work within one transaction */
  servicesWithin: (tx: Database) => RecordServices
}

type RowToEnter = Awaited<ReturnType<typeof rowsToEnter>>[number]

const BATCH = 250
const MOST_REFUSALS = 200
export const UNEXPECTED = '导入时出错，没有写入任何记录；请重试，仍不行请联系管理员'

/** Some rows cannot be entered: then none is. */
class RowsRefused extends Error {
  readonly refusals: readonly Refusal[]
  constructor(refusals: readonly Refusal[]) {
    super('Rows were refused')
    this.refusals = refusals
  }
}

/** Runs imports: one transaction each, so that whatever ends it in the middle leaves nothing of it. */
export function importHandlers({ db, clock, servicesWithin }: Dependencies): JobHandler[] {
  async function run(id: string): Promise<void> {
    await tellProgress(db, id, 0)
    await db.transaction(async (tx) => {
      // a second worker with the same import waits, and then finds nothing to do
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${id}`}, 0))`)
      const record = (await findImport(tx, id))?.record
      if (record?.stage !== 'running') return
      const actor = await uploaderOf(tx, record)
      const count = await enterRows(tx, record, actor)
      await writeNotEntered(tx, id, record.createOrganizations)
      const at = clock()
      const done = { stage: 'imported' as const, done: count, finishedAt: at, failure: null, updatedAt: at }
      if (!(await updateImport(tx, id, { stage: 'running' }, done))) throw new Error('The import was changed')
      await recordChange(tx, actor, {
        action: 'import',
        subjectKind: 'import',
        subjectId: id,
        from: 'running',
        to: 'imported',
        changes: { rows: [null, count], kind: [null, record.kind] },
      })
    })
  }

  async function enterRows(tx: Database, record: ImportRecord, actor: AccountActor): Promise<number> {
    const records = recordKinds[record.kind]
    const services = servicesWithin(tx)
    const at = clock()
    let count = 0
    let after = -1
    const refusals: Refusal[] = []
    for (;;) {
      const rows = await rowsToEnter(tx, record.id, after, records.wholeFile ? IMPORT_MAX_ROWS : BATCH)
      const last = rows.at(-1)
      if (!last) break
      after = last.position
      const names = await namesFor(tx, { record, records, actor, at, rows })
      const entering = {
        tx,
        importId: record.id,
        actor,
        at,
        names,
        services,
        noStateSecret: record.noStateSecret,
      }
      refusals.push(...(await enterBatch(entering, records, record.id, rows)))
      if (refusals.length > MOST_REFUSALS) break
      count += rows.length
      await tellProgress(db, record.id, count)
    }
    if (refusals.length > 0) throw new RowsRefused(refusals)
    return count
  }

  return [
    handleJob(runImportJob, async ({ importId }, { last }) => {
      try {
        await run(importId)
      } catch (error) {
        if (error instanceof RowsRefused) {
          await takeBack(db, importId, error.refusals, clock())
          return
        }
        if (last) {
          const values = { stage: 'parsed' as const, done: 0, failure: UNEXPECTED, updatedAt: clock() }
          await updateImport(db, importId, { stage: 'running' }, values)
        }
        throw error
      }
    }),
  ]
}

/** The rows that were refused are marked, so that the others can be entered without them. */
async function takeBack(db: Database, id: string, refusals: readonly Refusal[], at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const refusal of refusals) await markRefused(tx, id, refusal)
    const failure = `有 ${refusals.length} 行在写入时被拒绝，没有写入任何记录；这些行已标出，可再次导入其余的行`
    await updateImport(tx, id, { stage: 'running' }, { stage: 'parsed', done: 0, failure, updatedAt: at })
  })
}

/** Whoever uploaded it, with the rights that the account has now. */
async function uploaderOf(tx: Database, { uploadedBy }: ImportRecord): Promise<AccountActor> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, uploadedBy))
  if (account?.status !== 'active') throw new Error('The account of the import is not active')
  const { id: accountId, role, organizationId, townshipId } = account
  return { accountId, role, organizationId, townshipId }
}

async function enterBatch(
  entering: Entering,
  records: RecordKind,
  importId: string,
  rows: readonly RowToEnter[],
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  const created: EnteredRow[] = []
  const updated: EnteredRow[] = []
  for (const { position, cells, draft, choice, targetId } of rows) {
    const row = { position, cells, draft: draft as Draft }
    if (choice === 'update' && targetId) updated.push({ ...row, id: targetId })
    else created.push({ ...row, id: randomUUID() })
  }
  refusals.push(...(await records.create(entering, created)))
  for (const row of updated) {
    try {
      await records.update(entering, row)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const detail = error.errors?.map(({ detail }) => detail).join('；') || error.message
      refusals.push({ position: row.position, field: null, detail: `不能更新：${detail}` })
    }
  }
  await writeOutcomes(entering.tx, importId, [
    ...created.map(({ position, id }) => ({ position, outcome: 'created', recordId: id })),
    ...updated.map(({ position, id }) => ({ position, outcome: 'updated', recordId: id })),
  ])
  return refusals
}

interface Batch {
  record: ImportRecord
  records: RecordKind
  actor: AccountActor
  at: Date
  rows: readonly RowToEnter[]
}

/** Whom the rows name; organizations that are not known are entered first, where that is wished. */
async function namesFor(tx: Database, batch: Batch): Promise<KnownNames> {
  const { record, records, actor, at, rows } = batch
  const drafts = rows.map(({ draft }) => draft as Draft)
  const names = await knownNames(tx, drafts)
  const { owner } = records
  if (owner === null || !record.createOrganizations) return names
  const missing = new Map<string, Draft>()
  for (const draft of drafts) {
    const { organization = '', creditCode } = draft.names
    if (organization !== '' && !names.organization(owner, organization, creditCode)) {
      const key = sameText(organization)
      if (!missing.has(key)) missing.set(key, draft)
    }
  }
  if (missing.size === 0) return names
  await insertImportedOrganizations(
    tx,
    actor,
    at,
    [...missing.values()].map(({ names: { organization, creditCode, township } }) => ({
      id: randomUUID(),
      input: organizationInputSchema.parse({
        kind: owner,
        name: organization,
        creditCode: creditCode ?? null,
        townshipId: (owner === 'enterprise' && township && names.township(township)) || null,
      }),
    })),
  )
  return knownNames(tx, drafts)
}
