import * as xlsx from '@e965/xlsx'
import { type CellObject, CFB, type ParsingOptions, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { cellText } from './cell-text.ts'
import { cleanCell } from './clean-cell.ts'
import { type TableLimits, tableLimits } from './limits.ts'
import { continuedCells } from './merged-cells.ts'
import { noColumns, type Sheet, type SheetRow } from './sheet.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { safeParts } from './workbook-parts.ts'

/** The types of the library leave it out. It takes an archive that is open already: no second one has to be written. */
const { parse_zip: parseArchive } = xlsx as unknown as {
  parse_zip: (archive: unknown, options: ParsingOptions) => WorkBook
}

function archiveOf(parts: ReadonlyMap<string, Buffer>): unknown {
  const archive = CFB.utils.cfb_new()
  for (const [name, part] of parts) CFB.utils.cfb_add(archive, name, part, { unsafe: true })
  return archive
}

function parse(bytes: Uint8Array, limits: TableLimits): WorkBook {
  const parts = safeParts(bytes, limits)
  try {
    return parseArchive(archiveOf(parts), {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      sheetStubs: true,
      cellHTML: false,
      sheetRows: limits.rows + 1,
    })
  } catch {
    throw new UnreadableFile('不是有效的 .xlsx 文件（内容无法解析）')
  }
}

function cellsOf(row: readonly (CellObject | undefined)[], date1904: boolean, columns: number): string[] {
  const cells: string[] = []
  for (let column = 0; column < Math.min(row.length, columns); column++) {
    const cell = row[column]
    cells.push(cell === undefined ? '' : cellText(cell, date1904))
  }
  return cells
}

function rowsOf(sheet: WorkSheet, date1904: boolean, limits: TableLimits): SheetRow[] {
  const grid = (sheet['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[]
  const texts: string[][] = []
  for (let row = 0; row < Math.min(grid.length, limits.rows); row++) {
    texts.push(cellsOf(grid[row] ?? [], date1904, limits.columns))
    // what is read already need not be held beside what it says
    grid[row] = undefined
  }
  const rows: SheetRow[] = []
  const continuedAt = continuedCells(sheet['!merges'] ?? [], texts.length - 1)
  for (const [at, cells] of texts.entries()) {
    const continued = new Set<number>()
    for (const [column, from] of continuedAt.get(at) ?? []) {
      const above = texts[from]?.[column] ?? ''
      if (above === '' || column >= limits.columns || (cells[column] ?? '') !== '') continue
      while (cells.length <= column) cells.push('')
      cells[column] = above
      continued.add(column)
    }
    if (cells.every((cell) => cell === '')) continue
    rows.push({
      number: at + 1,
      cells,
      continued: continued.size === 0 ? noColumns : continued,
      hidden: sheet['!rows']?.[at]?.hidden === true,
    })
  }
  return rows
}

function formulasIn(sheet: WorkSheet | undefined): number {
  const grid = (sheet?.['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  return grid.reduce((sum, row) => sum + (row ?? []).filter((cell) => cell?.f !== undefined).length, 0)
}

/** The sheets of an .xlsx. Throws {@link UnreadableFile} for what is none, or is larger than the limits allow. */
export function workbookSheets(bytes: Uint8Array, limits: TableLimits = tableLimits): Sheet[] {
  const workbook = parse(bytes, limits)
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  return workbook.SheetNames.map((name, at) => {
    const sheet = workbook.Sheets[name]
    const grid = sheet?.['!data'] as readonly unknown[] | undefined
    return {
      name: cleanCell(name),
      hidden: (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
      isForm: true,
      formulas: formulasIn(sheet),
      rows: sheet === undefined ? [] : rowsOf(sheet, date1904, limits),
      notes: (grid?.length ?? 0) > limits.rows ? [`超过 ${limits.rows} 行，以后的行没有读取`] : [],
    }
  })
}
