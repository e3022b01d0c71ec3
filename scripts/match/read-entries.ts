import { basename, extname } from 'node:path'
import type { NeedDocument, ResultDocument } from '@duijie/server/matching/documents'
import { readFileWithin } from '@duijie/server/tables/read-file'
import { readTable } from '@duijie/server/tables/read-table'
import type { TableShape } from '@duijie/server/tables/record-values'
import type { RowRemark } from '@duijie/server/tables/records'
import { UnreadableFile } from '@duijie/server/tables/unreadable-file'
import { needColumns, needProseColumns } from '@duijie/shared/import-values/need-columns'
import { resultColumns, resultProseColumns } from '@duijie/shared/import-values/result-columns'
import { type Entry, type EntryKind, entriesOf } from './entries.ts'
import { needEntries } from './need-entries.ts'
import { type Report, reportReading } from './report.ts'
import { resultEntries } from './result-entries.ts'

function inFileOrder(remarks: readonly RowRemark[]): RowRemark[] {
  const sheets = new Map<string | null, number>()
  for (const { sheet } of remarks) if (!sheets.has(sheet)) sheets.set(sheet, sheets.size)
  const place = ({ sheet }: RowRemark) => sheets.get(sheet) ?? 0
  return remarks.toSorted((a, b) => place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0))
}

const readable = ['.jsonl', '.csv', '.xlsx']

async function read<Field extends string, Document>(
  path: string,
  unit: string,
  shape: TableShape<Field | 'id' | 'organization'>,
  kind: EntryKind<Field, Document>,
  { keepDuplicates, report }: ReadOptions,
): Promise<Entry<Document>[]> {
  const name = basename(path)
  try {
    const extension = extname(path).toLowerCase()
    if (!readable.includes(extension)) throw new UnreadableFile(`扩展名要是 ${readable.join('、')} 之一`)
    const table = await readTable(await readFileWithin(path), extension, shape)
    const { entries, remarks } = entriesOf<Field, Document>(table.records, kind, keepDuplicates)
    reportReading(report, name, {
      count: entries.length,
      unit,
      remarks: inFileOrder([...table.remarks, ...remarks]),
      unknownHeadings: table.unknownHeadings,
    })
    if (entries.length === 0) throw new UnreadableFile(`没有一行可读的${unit}`)
    return entries
  } catch (error) {
    throw error instanceof UnreadableFile ? new UnreadableFile(`${name}：${error.message}`) : error
  }
}

export type ReadOptions = { keepDuplicates: boolean; report: Report }

/** The needs of a file; what is left out is reported. Throws {@link UnreadableFile} where nothing can be read. */
export function readNeeds(path: string, options: ReadOptions): Promise<Entry<NeedDocument>[]> {
  return read(path, '需求', { columns: needColumns, prose: needProseColumns }, needEntries, options)
}

/** The results of a file; what is left out is reported. Throws {@link UnreadableFile} where nothing can be read. */
export function readResults(path: string, options: ReadOptions): Promise<Entry<ResultDocument>[]> {
  return read(path, '成果', { columns: resultColumns, prose: resultProseColumns }, resultEntries, options)
}
