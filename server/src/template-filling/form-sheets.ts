import type { FormCell, FormSheet } from '@duijie/shared/report-template-sheets'
import { type CellObject, type Range, read, utils, type WorkSheet } from '@e965/xlsx'
import { invalid } from '../errors.ts'
import { UnreadableFile } from '../tables/unreadable-file.ts'
import { safeParts } from '../tables/workbook-parts.ts'

/** More of a form than anybody points at. */
const most = { sheets: 20, rows: 150, columns: 40, letters: 120 }

/** The sheets of a form as tables to point at, with their merged cells. */
export function formSheets(bytes: Buffer): FormSheet[] {
  try {
    safeParts(bytes)
    const { Sheets, SheetNames } = read(bytes, { dense: true, cellFormula: true, sheetRows: most.rows + 1 })
    return SheetNames.slice(0, most.sheets).flatMap((name) => {
      const sheet = Sheets[name]
      return sheet ? [sheetOf(name, sheet)] : []
    })
  } catch (error) {
    if (error instanceof UnreadableFile) throw invalid('/file', error.message)
    throw invalid('/file', '模板不是有效的 xlsx 文件')
  }
}

function sheetOf(name: string, sheet: WorkSheet): FormSheet {
  const grid = (sheet['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[]
  const used = utils.decode_range(sheet['!ref'] ?? 'A1')
  const last = { r: Math.min(used.e.r, most.rows - 1), c: Math.min(used.e.c, most.columns - 1) }
  const merges = (sheet['!merges'] ?? []).filter(({ s }) => s.r <= last.r && s.c <= last.c)
  const covered = coveredCells(merges, last)
  const starts = new Map(merges.map((merge) => [utils.encode_cell(merge.s), merge]))
  const columns = Array.from({ length: last.c + 1 }, (_, at) => utils.encode_col(at))
  const rows = Array.from({ length: last.r + 1 }, (_, r) => ({
    number: r + 1,
    cells: columns.flatMap((letters, c): FormCell[] => {
      const cell = `${letters}${r + 1}`
      if (covered.has(cell)) return []
      const merge = starts.get(cell)
      const held = grid[r]?.[c]
      return [
        {
          cell,
          text: String(held?.w ?? held?.v ?? '').slice(0, most.letters),
          columnSpan: merge ? Math.min(merge.e.c, last.c) - c + 1 : 1,
          rowSpan: merge ? Math.min(merge.e.r, last.r) - r + 1 : 1,
          formula: held?.f !== undefined,
        },
      ]
    }),
  }))
  const full = sheet['!fullref'] ? utils.decode_range(sheet['!fullref']) : used
  return { name, columns, rows, cut: full.e.r > last.r || full.e.c > last.c }
}

/** What lies under merged cells, of the part that is shown. */
function coveredCells(merges: readonly Range[], last: { r: number; c: number }): Set<string> {
  const covered = new Set<string>()
  for (const { s, e } of merges) {
    for (let r = s.r; r <= Math.min(e.r, last.r); r++) {
      for (let c = s.c; c <= Math.min(e.c, last.c); c++) {
        if (r !== s.r || c !== s.c) covered.add(utils.encode_cell({ r, c }))
      }
    }
  }
  return covered
}
