import { z } from 'zod'

/** A cell of a form as it is shown to choose it; those that a merge hides are left out. */
export const formCellSchema = z.object({
  /** such as `C5` */
  cell: z.string(),
  text: z.string(),
  columnSpan: z.int().min(1),
  rowSpan: z.int().min(1),
  /** computed by the form itself, and never filled */
  formula: z.boolean(),
})
export type FormCell = z.infer<typeof formCellSchema>

export const formSheetSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ number: z.int(), cells: z.array(formCellSchema) })),
  /** whether the sheet goes on beyond what is shown */
  cut: z.boolean(),
})
export type FormSheet = z.infer<typeof formSheetSchema>

export const formSheetsSchema = z.object({ sheets: z.array(formSheetSchema) })
