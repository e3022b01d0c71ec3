import { columnRule } from '@duijie/shared/import-values/column-names'
import { findHeader, type Header } from './header.ts'
import { goOn, type RecordValues, saysNothing, type TableShape, valuesOf } from './record-values.ts'
import { rowFault } from './row-faults.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** One record: where it stands, what its columns say (blanks left out), and under which headings. */
export type TableRecord<Field extends string> = {
  sheet: string | null
  row: number
  values: ReadonlyMap<Field | 'title', string>
  headings: ReadonlyMap<Field | 'title', string>
}

/** Something a person should know of: a row that is no record (`skipped`), or one that was read with a remark. */
export type RowRemark = { sheet: string | null; row: number | null; reason: string; skipped: boolean }

export type SheetRecords<Field extends string> = {
  records: TableRecord<Field>[]
  remarks: RowRemark[]
  unknownHeadings: string[]
}

/** The header that a later row is: the same once more, on every printed page, or that of a further table. */
function headerAt<Field extends string>(
  rows: readonly SheetRow[],
  at: number,
  header: Header<Field | 'title'>,
  shape: TableShape<Field>,
): Header<Field | 'title'> | null {
  const cells = rows[at]?.cells ?? []
  const repeated = cells.filter((cell) => cell !== '' && header.headings.includes(cell)).length
  const title = cells[header.fields.indexOf('title')] ?? ''
  if (repeated < 2 && columnRule(title, shape.columns)?.field !== 'title') return null
  const next = findHeader<Field>(rows.slice(at, at + 2), shape.columns)
  return next?.at === 0 && next.fields.filter((field) => field !== null).length > 1 ? next : null
}

function headingsOf<Field extends string>(header: Header<Field | 'title'>): Map<Field | 'title', string> {
  const headings = new Map<Field | 'title', string>()
  for (const [column, field] of header.fields.entries()) {
    if (field !== null && !headings.has(field)) headings.set(field, header.headings[column] ?? '')
  }
  return headings
}

function unknownHeadings<Field extends string>(header: Header<Field>): string[] {
  return header.headings.filter((heading, at) => heading !== '' && header.fields[at] === null)
}

/** The records of one sheet, with a remark for each row that is none and yet says something. */
export function sheetRecords<Field extends string>(
  sheet: Sheet,
  shape: TableShape<Field>,
): SheetRecords<Field> {
  const records: TableRecord<Field>[] = []
  const remarks: RowRemark[] = []
  const remark = (row: number | null, reason: string, skipped = true) =>
    remarks.push({ sheet: sheet.name, row, reason, skipped })
  for (const note of sheet.notes) remark(null, note)
  const { rows } = sheet
  let header = findHeader<Field>(rows, shape.columns)
  if (header === null) {
    if (rows.length > 0) remark(null, '没有认出表头（找不到名称列），未读取')
    return { records, remarks, unknownHeadings: [] }
  }
  const unknown = new Set(unknownHeadings(header))
  let headings = headingsOf(header)
  let current: RecordValues<Field> | null = null
  for (let at = header.at + header.rows; at < rows.length; at++) {
    const row = rows[at]
    if (row === undefined) break
    const titleAt = header.fields.indexOf('title')
    const next: Header<Field | 'title'> | null = sheet.isForm ? headerAt(rows, at, header, shape) : null
    if (next !== null) {
      header = next
      headings = headingsOf(header)
      for (const heading of unknownHeadings(header)) unknown.add(heading)
      at += header.rows - 1
      current = null
      continue
    }
    const fault = sheet.isForm ? rowFault(row.cells, titleAt) : null
    if (fault !== null) {
      remark(row.number, `${fault}，不是数据`)
      continue
    }
    if (saysNothing(row, header)) continue
    const values = valuesOf(row, rows[at - 1], header, shape)
    if (row.continued.has(titleAt) && current !== null) goOn(current, values, shape)
    else if (!values.has('title')) remark(row.number, `缺少“${headings.get('title')}”，无法对接`)
    else {
      if (row.hidden) remark(row.number, '隐藏行，已照常读取', false)
      records.push({ sheet: sheet.name, row: row.number, values, headings })
      current = values
    }
  }
  return { records, remarks, unknownHeadings: [...unknown] }
}
