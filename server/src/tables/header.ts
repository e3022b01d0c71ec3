import { type ColumnRule, columnRule, recognizeColumns } from '@duijie/shared/import-values/column-names'
import type { SheetRow } from './sheet.ts'

/** The columns of a table; `rows` says how many rows of the sheet the headings take. */
export type Header<Field extends string> = {
  at: number
  rows: 1 | 2
  headings: readonly string[]
  fields: readonly (Field | null)[]
}

/** Titles, notes and signatures stand above a header, but not more rows than these. */
const searchedRows = 60

function known(fields: readonly (string | null)[]): number {
  return new Set(fields.filter((field) => field !== null)).size
}

/** How many different known headings a row of cells holds. */
export function headingsIn<Field extends string>(rules: readonly ColumnRule<Field>[]) {
  return (cells: readonly string[]): number => known(recognizeColumns(cells, rules))
}

/** Headings on two rows: below a group such as 联系方式 stand 联系人 and 电话. */
function withSecondRow<Field extends string>(
  top: readonly string[],
  row: SheetRow | undefined,
  rules: readonly ColumnRule<Field>[],
): string[] | null {
  const below = row?.cells ?? []
  const given = below.filter((cell) => cell !== '')
  if (given.length === 0 || !given.every((cell) => columnRule(cell, rules) !== undefined)) return null
  const length = Math.max(top.length, below.length)
  return Array.from({ length }, (_, at) => below[at] || (top[at] ?? ''))
}

/**
 * Finds the row of headings: the one, among the first rows, with the most known headings, the title among them.
 * Null where there is none.
 */
export function findHeader<Field extends string>(
  rows: readonly SheetRow[],
  rules: readonly ColumnRule<Field | 'title'>[],
): Header<Field | 'title'> | null {
  let best: Header<Field | 'title'> | null = null
  for (const [at, row] of rows.slice(0, searchedRows).entries()) {
    const fields = recognizeColumns(row.cells, rules)
    if (!fields.includes('title') || known(fields) <= known(best?.fields ?? [])) continue
    best = { at, rows: 1, headings: row.cells, fields }
  }
  if (best === null) return null
  const headings = withSecondRow(best.headings, rows[best.at + 1], rules)
  if (headings === null) return best
  const fields = recognizeColumns(headings, rules)
  return fields.includes('title') ? { at: best.at, rows: 2, headings, fields } : best
}
