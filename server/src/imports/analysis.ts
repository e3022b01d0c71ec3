import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { ColumnMapping } from '@duijie/shared/imports'
import type { AccountActor } from '../access/actor.ts'
import type { Remote } from '../calls/calls.ts'
import type { Nearest } from '../duplicates/nearest.ts'
import { DomainError } from '../errors.ts'
import { sourceOf } from './column-mapping.ts'
import type { RecordServices } from './entering/record-kind.ts'
import type { FileContents, FileReader } from './file-reader.ts'
import type { ReadIn } from './in-reading-thread.ts'
import { createJudge } from './judging.ts'
import { findMapping, type ImportRecord } from './repository.ts'
import { deleteRows, insertRows } from './row-repository.ts'

export interface Analysing {
  db: Database
  clock: () => Date
  services: RecordServices
  nearest: Nearest
  readIn: ReadIn
}

const PART = 250

/** What an import knows of its file. */
export type Analysis = Pick<ImportRecord, 'sheets' | 'mapping' | 'mappingRemembered' | 'notes' | 'remarks'>

/**
 * Reads a file in a thread of its own and keeps what its rows say, in the transaction of whoever calls. The mapping
 * is the given one, else that remembered for lists with the same headings.
 */
export async function analyse(
  { clock, services, nearest, readIn }: Analysing,
  tx: Database,
  actor: AccountActor,
  record: ImportRecord,
  file: { path: string; extension: string; mapping?: ColumnMapping },
): Promise<Analysis> {
  return readIn(async (reader) => {
    const { path, extension } = file
    let mapping = file.mapping ?? {}
    let contents = readable(await reader.open({ path, extension, kind: record.kind }, mapping))
    let mappingRemembered = false
    if (file.mapping === undefined) {
      const remembered = await findMapping(tx, record.kind, sourceOf(contents.sheets), record.organizationId)
      if (remembered) {
        mapping = remembered
        mappingRemembered = true
        contents = readable(await reader.remap(mapping))
      }
    }
    await nearest.ready()
    await deleteRows(tx, record.id)
    const judge = await createJudge({ db: tx, actor, services, nearest }, record, dayOf(clock()))
    await eachPart(reader, contents.rows, async (rows) => insertRows(tx, await judge(rows)))
    const { sheets, notes, remarks } = contents
    return { sheets, mapping, mappingRemembered, notes, remarks }
  })
}

/** The next part is read while the one before is judged. */
async function eachPart(
  reader: Remote<FileReader>,
  count: number,
  take: (rows: Awaited<ReturnType<Remote<FileReader>['rows']>>) => Promise<void>,
): Promise<void> {
  let next = reader.rows(0, PART)
  for (let from = 0; from < count; from += PART) {
    const rows = await next
    next = reader.rows(from + PART, PART)
    next.catch(() => undefined)
    await take(rows)
  }
  await next
}

function readable(contents: FileContents): Exclude<FileContents, { unreadable: string }> {
  if ('unreadable' in contents) throw new DomainError('unsupported_media_type', contents.unreadable)
  return contents
}
