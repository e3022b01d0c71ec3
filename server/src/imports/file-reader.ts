import { createHash } from 'node:crypto'
import type { ImportKind } from '@duijie/shared/import-queries'
import {
  type ColumnMapping,
  IMPORT_MAX_BYTES,
  IMPORT_MAX_ROWS,
  type ImportRemark,
  type ImportSheet,
} from '@duijie/shared/imports'
import { readFileWithin } from '../tables/read-file.ts'
import { isNotes, sheetsOf, type Table, tableOf } from '../tables/read-table.ts'
import type { Sheet } from '../tables/sheet.ts'
import { UnreadableFile } from '../tables/unreadable-file.ts'
import { zipParts } from '../tables/zip-directory.ts'
import { describeSheet, shapeWith } from './column-mapping.ts'
import { rowKinds } from './kinds/all-kinds.ts'
import type { Draft, ReadRow, RowKind } from './kinds/kind.ts'
import { without } from './kinds/refusals.ts'
import { createRowReader } from './kinds/row-reader.ts'

export type FileReader = ReturnType<typeof createFileReader>

export interface FileToRead {
  path: string
  /** in lower case, with its dot */
  extension: string
  kind: ImportKind
}

/** What a file holds, before its rows are looked at; `unreadable` is the one line why it cannot be read. */
export type FileContents =
  | { unreadable: string }
  | { sheets: ImportSheet[]; remarks: ImportRemark[]; notes: string[]; rows: number }

const MOST_PARTS = 5000
const MOST_REMARKS = 500

/** Reads one file; its rows are taken part by part, so that no side holds all of them twice. */
export function createFileReader() {
  let kind: RowKind | undefined
  let sheets: Sheet[] = []
  let notes: string[] = []
  let table: Table<string> = { records: [], remarks: [], unknownHeadings: [] }

  function contents(mapping: ColumnMapping): FileContents {
    if (!kind) throw new Error('No file is open')
    const shape = shapeWith(kind.shape, mapping)
    table = tableOf(sheets, shape)
    if (table.records.length > IMPORT_MAX_ROWS) {
      return {
        unreadable: `一次最多导入 ${IMPORT_MAX_ROWS} 行，此文件有 ${table.records.length} 行，请分几次导入`,
      }
    }
    const shown = sheets.filter((sheet) => !sheet.hidden && !isNotes(sheet, sheets.length))
    const counted = new Map<string | null, number>()
    for (const { sheet } of table.records) counted.set(sheet, (counted.get(sheet) ?? 0) + 1)
    return {
      sheets: shown
        .filter(({ rows }) => rows.length > 0)
        .map((sheet) => describeSheet(sheet, shape, counted.get(sheet.name) ?? 0)),
      remarks: table.remarks
        .slice(0, MOST_REMARKS)
        .map((remark) => ({ ...remark, reason: remark.reason.replace('无法对接', '没有导入') })),
      notes,
      rows: table.records.length,
    }
  }

  return {
    async open({ path, extension, kind: code }: FileToRead, mapping: ColumnMapping): Promise<FileContents> {
      kind = rowKinds[code]
      if (!kind) throw new Error(`Rows of ${code} cannot be read`)
      try {
        const bytes = await readFileWithin(path, IMPORT_MAX_BYTES)
        refuseMacros(bytes)
        sheets = await sheetsOf(bytes, extension, kind.shape)
        notes = notesOn(bytes, sheets)
        return contents(mapping)
      } catch (error) {
        if (error instanceof UnreadableFile) return { unreadable: error.message }
        throw error
      }
    },

    /** The same file with other columns. */
    remap: (mapping: ColumnMapping): FileContents => contents(mapping),

    rows(from: number, count: number): ReadRow[] {
      const reading = kind
      if (!reading) throw new Error('No file is open')
      return table.records.slice(from, from + count).map((record, at) => {
        const cells = new Map([...record.values].filter(([field]) => field !== 'leftOut'))
        const row = createRowReader(cells, record.headings)
        const draft = reading.read(row)
        for (const { field, detail, droppable } of reading.refusals(draft.input)) {
          if (droppable === undefined) row.error(field, detail)
          else {
            row.warn(field, `${detail}，将留空`)
            draft.input = without(draft.input, droppable)
          }
        }
        return {
          position: from + at,
          sheet: record.sheet,
          row: record.row,
          cells: Object.fromEntries(cells),
          draft,
          problems: row.problems,
          identity: identityOf(draft),
        }
      })
    },
  }
}

/** What a row says once it is understood: 3000000元 and 300万 are the same, and so is other white space. */
function identityOf({ input, names }: Draft): string {
  const said = JSON.stringify([input, names], (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, '') : value,
  )
  return createHash('sha256').update(said).digest('base64url')
}

function notesOn(bytes: Uint8Array, sheets: readonly Sheet[]): string[] {
  const notes: string[] = []
  const formulas = sheets.reduce((sum, sheet) => sum + (sheet.formulas ?? 0), 0)
  if (formulas > 0) notes.push(`文件含有 ${formulas} 个公式，只读取了它们保存的结果，没有重新计算`)
  if (isZip(bytes)) {
    const parts = partNames(bytes)
    if (parts.some((name) => /externalLinks\//i.test(name))) {
      notes.push('文件含有指向其他工作簿的外部链接，没有读取链接的内容')
    }
    if (parts.some((name) => /embeddings\/|activeX\//i.test(name))) notes.push('文件嵌有其他对象，没有读取')
  }
  const hidden = sheets.filter((sheet) => sheet.hidden && sheet.rows.length > 0).length
  if (hidden > 0) notes.push(`有 ${hidden} 张隐藏的工作表没有读取`)
  return notes
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b
const partNames = (bytes: Uint8Array) => zipParts(bytes, MOST_PARTS).map(({ name }) => name)

/** Macros are never run here; that there are any tells of a file that is not what a list should be. */
function refuseMacros(bytes: Uint8Array): void {
  if (isZip(bytes) && partNames(bytes).some((name) => /vba(?:project|data)|macrosheets\//i.test(name))) {
    throw new UnreadableFile('文件含有宏（.xlsm），请另存为不含宏的 .xlsx 后再导入')
  }
}
