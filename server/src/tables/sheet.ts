/** A row as it stands in the file: `number` counts from 1 as the spreadsheet program shows it. */
export type SheetRow = {
  number: number
  cells: readonly string[]
  /** columns whose value comes from a cell merged down from a row above */
  continued: ReadonlySet<number>
  hidden: boolean
}

/**
 * Rows with anything in them, in order; `name` is null where the file has no sheets. A form, filled in by people, may
 * hold totals, notes and headers again between its rows; data that a program wrote holds none.
 */
export type Sheet = {
  name: string | null
  hidden: boolean
  isForm: boolean
  /** cells that hold formulas, of which only the results are read */
  formulas?: number
  rows: readonly SheetRow[]
  notes: readonly string[]
}

export const noColumns: ReadonlySet<number> = new Set()
