import { decodeText } from './decode-text.ts'
import { delimitedSheet } from './delimited.ts'
import { headingsIn } from './header.ts'
import { jsonLinesSheet } from './json-lines.ts'
import type { TableShape } from './record-values.ts'
import { type RowRemark, sheetRecords, type TableRecord } from './records.ts'
import type { Sheet } from './sheet.ts'
import { UnreadableFile } from './unreadable-file.ts'

export type Table<Field extends string> = {
  records: TableRecord<Field>[]
  remarks: RowRemark[]
  /** headings that stand for nothing we know, each once */
  unknownHeadings: string[]
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The sheets of a file, by what it is and not by what it is called. Throws {@link UnreadableFile}. */
export async function sheetsOf<Field extends string>(
  bytes: Uint8Array,
  extension: string,
  shape: TableShape<Field>,
): Promise<Sheet[]> {
  if (bytes.length === 0) throw new UnreadableFile('文件是空的')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableFile('是旧版 .xls 或加密的工作簿，请另存为不加密的 .xlsx 后再试')
  }
  if (startsWith(bytes, 0x50, 0x4b) && extension !== '.jsonl') {
    const { workbookSheets } = await import('./workbook.ts')
    return workbookSheets(bytes)
  }
  if (extension === '.xlsx') throw new UnreadableFile('不是有效的 .xlsx 文件（内容不是压缩包）')
  const text = decodeText(bytes)
  return [extension === '.jsonl' ? jsonLinesSheet(text) : delimitedSheet(text, headingsIn(shape.columns))]
}

/** What templates say about themselves, and the words they offer. */
const notesSheet = /^(?:填写说明|notes|选项|options)$/i

export const isNotes = ({ name }: Sheet, sheetCount: number) => sheetCount > 1 && notesSheet.test(name ?? '')

/**
 * Reads a table of needs, results or the like from the bytes of a `.jsonl`, `.csv` or `.xlsx` file (`extension` in
 * lower case, with its dot). Rows that are no records are remarked on; what cannot be read at all throws
 * {@link UnreadableFile}.
 */
export async function readTable<Field extends string>(
  bytes: Uint8Array,
  extension: string,
  shape: TableShape<Field>,
): Promise<Table<Field>> {
  return tableOf(await sheetsOf(bytes, extension, shape), shape)
}

/** The records of sheets that were read; those that explain a template are left out. */
export function tableOf<Field extends string>(
  sheets: readonly Sheet[],
  shape: TableShape<Field>,
): Table<Field> {
  const table: Table<Field> = { records: [], remarks: [], unknownHeadings: [] }
  const unknown = new Set<string>()
  for (const sheet of sheets) {
    if (isNotes(sheet, sheets.length)) continue
    const read = sheetRecords(sheet, shape)
    if (sheet.hidden && read.records.length === 0) continue
    if (sheet.hidden && read.records.length > 0) {
      table.remarks.push({ sheet: sheet.name, row: null, reason: '隐藏的工作表，未读取', skipped: true })
      continue
    }
    for (const record of read.records) table.records.push(record)
    for (const remark of read.remarks) table.remarks.push(remark)
    for (const heading of read.unknownHeadings) unknown.add(heading)
  }
  table.unknownHeadings = [...unknown]
  return table
}
