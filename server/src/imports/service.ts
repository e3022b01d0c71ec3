import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { ImportKind, ImportListQuery } from '@duijie/shared/import-queries'
import {
  IMPORT_KEPT_DAYS,
  type Import,
  type ImportPatch,
  type ImportRow,
  type ImportRowQuery,
  type ImportSummary,
  type RowChoiceInput,
} from '@duijie/shared/imports'
import type { Page } from '@duijie/shared/page'
import type { AccountActor, Actor } from '../access/actor.ts'
import { fileNameOf } from '../attachments/file-name.ts'
import type { AttachmentPlace } from '../attachments/place.ts'
import { receiveFile } from '../attachments/receive-file.ts'
import type { IncomingFile } from '../attachments/service.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid, notFound, stageConflict, versionConflict } from '../errors.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { type Analysing, analyse } from './analysis.ts'
import { checkMapping, sourceOf } from './column-mapping.ts'
import { importing, maySee, sideOf } from './policy.ts'
import { presentImport, presentRow, presentSummary } from './presenter.ts'
import { reportWorkbook } from './report.ts'
import {
  deleteImport,
  type FoundImport,
  findImport,
  insertImport,
  listImports,
  rememberMapping,
  sameFileBefore,
  updateImport,
} from './repository.ts'
import { chooseRows, countRows, outcomesOf, pageRows } from './row-repository.ts'
import { runImportJob } from './run-job.ts'
import { keyOf } from './stored-file.ts'
import { tableExtension } from './table-file.ts'

export type ImportService = ReturnType<typeof createImportService>

interface Dependencies extends Analysing {
  place: AttachmentPlace
}

export function createImportService(dependencies: Dependencies) {
  const { db, clock, place } = dependencies
  const { store, incoming } = place

  async function visible(actor: Actor, id: string): Promise<FoundImport> {
    const found = await findImport(db, id)
    if (!found || !maySee(actor, found.record)) throw notFound()
    return found
  }

  async function get(actor: Actor, id: string): Promise<Import> {
    const found = await visible(actor, id)
    const [counts, outcomes, sameFile] = await Promise.all([
      countRows(db, id),
      outcomesOf(db, [id]),
      sameFileBefore(db, found.record),
    ])
    return presentImport(found, { counts, outcomes: outcomes.get(id), sameFile })
  }

  /** An import that the actor may still change, as one who may import its kind. */
  async function open(actor: Actor, id: string) {
    const { record } = await visible(actor, id)
    const { actor: by } = importing(actor, record.kind)
    if (record.stage === 'running') throw stageConflict('正在导入，请等它结束')
    if (record.stage !== 'parsed') throw stageConflict('已经导入，不能再修改')
    return { record, by }
  }

  /** The stored file as one that can be read again. */
  async function withStoredFile<Answer>(
    key: string,
    work: (path: string) => Promise<Answer>,
  ): Promise<Answer> {
    const { path } = await receiveFile(incoming, await store.open(key))
    try {
      return await work(path)
    } finally {
      await rm(path, { force: true })
    }
  }

  async function remap(by: AccountActor, found: FoundImport['record'], patch: ImportPatch, version: number) {
    const { mapping } = patch
    const at = clock()
    if (mapping) checkMapping(found.kind, mapping)
    const analysed =
      mapping &&
      ((tx: Database) =>
        withStoredFile(keyOf(found.id), async (path) =>
          analyse(dependencies, tx, by, found, {
            path,
            extension: await tableExtension(path, found.fileName),
            mapping,
          }),
        ))
    await db.transaction(async (tx) => {
      const values = {
        ...(patch.createOrganizations !== undefined && { createOrganizations: patch.createOrganizations }),
        updatedAt: at,
        updatedBy: by.accountId,
      }
      // taken before the rows are written anew, so that two at once do not mix theirs
      if (!(await updateImport(tx, found.id, { stage: 'parsed', version }, values))) throw versionConflict()
      if (!analysed || !mapping) return
      const analysis = await analysed(tx)
      await updateImport(tx, found.id, { stage: 'parsed' }, { ...analysis, failure: null })
      const source = sourceOf(analysis.sheets)
      const { kind, organizationId } = found
      await rememberMapping(tx, { kind, source, organizationId, mapping, at, by: by.accountId })
    })
  }

  return {
    get,

    async list(actor: Actor, query: ImportListQuery): Promise<Page<ImportSummary>> {
      const page = await listImports(db, query, sideOf(actor))
      const outcomes = await outcomesOf(
        db,
        page.items.map(({ record }) => record.id),
      )
      return {
        ...page,
        items: page.items.map((found) => presentSummary(found, outcomes.get(found.record.id))),
      }
    },

    /** Asks for the file only after the actor may import; what cannot be read leaves nothing behind. */
    async upload(
      actor: Actor,
      kind: ImportKind,
      nextFile: () => Promise<IncomingFile | undefined>,
    ): Promise<Import> {
      const { actor: by, side } = importing(actor, kind)
      const file = await nextFile()
      if (!file) throw invalid('/file', '请选择要导入的文件')
      const { path, sha256, size } = await receiveFile(incoming, file.bytes)
      const id = randomUUID()
      try {
        const extension = await tableExtension(path, file.name)
        const at = clock()
        const tracked = { createdAt: at, updatedAt: at, createdBy: by.accountId, updatedBy: by.accountId }
        await insertImport(db, {
          ...{ id, kind, size, sha256, stage: 'reading', organizationId: side, uploadedBy: by.accountId },
          fileName: tableName(file.name, extension),
          ...tracked,
        })
        const stored = await findImport(db, id)
        if (!stored) throw notFound()
        await db.transaction(async (tx) => {
          const analysis = await analyse(dependencies, tx, by, stored.record, { path, extension })
          await updateImport(tx, id, { stage: 'reading' }, { ...analysis, stage: 'parsed' })
          await recordChange(tx, actor, {
            action: 'upload',
            subjectKind: 'import',
            subjectId: id,
            to: 'parsed',
            changes: { file: [null, stored.record.fileName], kind: [null, kind] },
          })
        })
        await store.put(keyOf(id), path)
        return await get(actor, id)
      } catch (error) {
        await deleteImport(db, id)
        throw error
      } finally {
        await rm(path, { force: true })
      }
    },

    /** Other columns are read anew, and remembered for lists with the same headings. */
    async patch(actor: Actor, id: string, version: number, patch: ImportPatch): Promise<Import> {
      const { record, by } = await open(actor, id)
      if (record.version !== version) throw versionConflict()
      if (patch.createOrganizations && record.organizationId !== null) {
        throw invalid('/createOrganizations', '只有科技局可以在导入时新建单位')
      }
      await remap(by, record, patch, version)
      return get(actor, id)
    },

    async rows(actor: Actor, id: string, query: ImportRowQuery): Promise<Page<ImportRow>> {
      await visible(actor, id)
      const page = await pageRows(db, id, query)
      return { ...page, items: page.items.map(presentRow) }
    },

    async choose(actor: Actor, id: string, input: RowChoiceInput): Promise<Import> {
      await open(actor, id)
      const changed = await chooseRows(db, id, input)
      if (changed === 0 && input.choice === 'update') {
        throw invalid('/choice', '这些行没有可以更新的记录')
      }
      return get(actor, id)
    },

    /** Starts entering all that is to be entered, in the background. */
    async run(actor: Actor, id: string): Promise<Import> {
      const { record, by } = await open(actor, id)
      const counts = await countRows(db, id)
      if (counts.new + counts.update === 0) throw stageConflict('没有要导入的行')
      await db.transaction(async (tx) => {
        const at = clock()
        const values = {
          ...{ stage: 'running' as const, done: 0, failure: null, noStateSecret: true },
          ...{ updatedAt: at, updatedBy: by.accountId, uploadedBy: by.accountId },
        }
        if (!(await updateImport(tx, id, { stage: 'parsed' }, values))) throw stageConflict()
        await recordChange(tx, actor, {
          action: 'run',
          subjectKind: 'import',
          subjectId: id,
          from: record.stage,
          to: 'running',
        })
        await enqueue(tx, runImportJob, { importId: id }, { key: id })
      })
      return get(actor, id)
    },

    async report(actor: Actor, id: string) {
      const { record } = await visible(actor, id)
      if (record.stage === 'running' || record.stage === 'reading')
        throw stageConflict('正在导入，请等它结束')
      if (record.cleanedAt !== null) throw stageConflict(`逐行内容保留 ${IMPORT_KEPT_DAYS} 天，已按期清理`)
      const base = record.fileName.replace(/\.[^.]+$/, '')
      return { name: `${base}-未导入的行-${dayOf(clock())}.xlsx`, bytes: reportWorkbook(db, record) }
    },

    /** Takes back what was uploaded and not entered. */
    async remove(actor: Actor, id: string): Promise<void> {
      const { record } = await open(actor, id)
      await db.transaction(async (tx) => {
        if (!(await deleteImport(tx, id))) throw stageConflict()
        await recordChange(tx, actor, {
          action: 'delete',
          subjectKind: 'import',
          subjectId: id,
          from: record.stage,
          changes: { file: [record.fileName, null] },
        })
      })
      await store.remove(keyOf(id))
    },
  }
}

function tableName(name: string, extension: string): string {
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const base = fileNameOf(name.replace(/\.[^.]*$/, ''), xlsx)
  return base.replace(/\.xlsx$/, extension)
}
