import { needColumns, needProseColumns } from '@duijie/shared/import-values/need-columns'
import { type Range, utils, type WorkSheet, write } from '@e965/xlsx'

export type TestCell = string | number | { f: string; v?: string | number } | { date: number } | null
export type TestSheet = {
  name: string
  rows: TestCell[][]
  /** like `B4:B5` */
  merges?: string[]
  /** row numbers as shown */
  hiddenRows?: number[]
  hidden?: boolean
}

export const needShape = { columns: needColumns, prose: needProseColumns }

function worksheet({ rows, merges = [], hiddenRows = [] }: TestSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell))),
  )
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (typeof cell !== 'object' || cell === null) continue
      const address = utils.encode_cell({ r, c })
      if ('date' in cell) sheet[address] = { t: 'n', v: cell.date, z: 'yyyy/m/d' }
      else sheet[address] = { t: typeof cell.v === 'number' ? 'n' : 's', f: cell.f, v: cell.v ?? '' }
    }
  }
  sheet['!merges'] = merges.map((merge): Range => utils.decode_range(merge))
  const properties: { hidden: true }[] = []
  for (const row of hiddenRows) properties[row - 1] = { hidden: true }
  sheet['!rows'] = properties
  return sheet
}

/** The bytes of an .xlsx made for a test. */
export function testWorkbook(...sheets: TestSheet[]): Uint8Array {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name)
  book.Workbook = { Sheets: sheets.map((sheet) => ({ Hidden: sheet.hidden ? 1 : 0 })) }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array
}
