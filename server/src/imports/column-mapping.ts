import { createHash } from 'node:crypto'
import { importFields } from '@duijie/shared/import-fields'
import type { ImportKind } from '@duijie/shared/import-queries'
import { type ColumnRule, columnRule, plainHeading } from '@duijie/shared/import-values/column-names'
import type { ColumnMapping, ImportColumn, ImportSheet } from '@duijie/shared/imports'
import { invalid } from '../errors.ts'
import { findHeader, type Header } from '../tables/header.ts'
import type { TableShape } from '../tables/record-values.ts'
import type { Sheet, SheetRow } from '../tables/sheet.ts'

/** A column that somebody left out. */
const LEFT_OUT = 'leftOut'
const LONGEST_HEADING = 40
const SAMPLES = 3
const SAMPLE_LENGTH = 60
const SEARCHED_ROWS = 60

/** The shape with what somebody said of the headings before what they are taken for by themselves. */
export function shapeWith(shape: TableShape<string>, mapping: ColumnMapping): TableShape<string> {
  const said = Object.entries(mapping).map(
    ([key, field]): ColumnRule<string> => ({
      field: field === '' ? LEFT_OUT : field,
      names: new RegExp(`^${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
    }),
  )
  return { ...shape, columns: [...said, ...shape.columns] }
}

/** The headings of a sheet, with what each is taken for and what stands below. */
export function describeSheet(sheet: Sheet, shape: TableShape<string>, records: number): ImportSheet {
  const header = findHeader<string>(sheet.rows, shape.columns) ?? likelyHeader(sheet.rows, shape)
  if (header === null) return { name: sheet.name, headerRow: null, columns: [], rows: records }
  const below = sheet.rows.slice(header.at + header.rows)
  const recognised = header.fields.includes('title')
  return {
    name: sheet.name,
    headerRow: recognised ? (sheet.rows[header.at]?.number ?? null) : null,
    columns: header.headings.flatMap((heading, at) =>
      heading === '' ? [] : [columnAt(heading, header.fields[at] ?? null, below, at)],
    ),
    rows: records,
  }
}

function columnAt(
  heading: string,
  field: string | null,
  rows: readonly SheetRow[],
  at: number,
): ImportColumn {
  const samples: string[] = []
  for (const { cells } of rows) {
    const cell = cells[at] ?? ''
    if (cell !== '' && !samples.includes(cell)) samples.push(cell.slice(0, SAMPLE_LENGTH))
    if (samples.length === SAMPLES) break
  }
  const key = heading.length > LONGEST_HEADING ? '' : plainHeading(heading)
  return { heading, key, field: field === LEFT_OUT ? null : field, samples }
}

/** Where no heading of a title is known: the first row with the most short texts, for somebody to say what they are. */
function likelyHeader(rows: readonly SheetRow[], { columns }: TableShape<string>): Header<string> | null {
  let best: { at: number; row: SheetRow; filled: number } | null = null
  for (const [at, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const filled = new Set(row.cells.filter((cell) => cell !== '' && cell.length <= LONGEST_HEADING)).size
    if (filled > Math.max(1, best?.filled ?? 0)) best = { at, row, filled }
  }
  if (best === null) return null
  const { at, row } = best
  return {
    at,
    rows: 1,
    headings: row.cells,
    fields: row.cells.map((cell) => columnRule(cell, columns)?.field ?? null),
  }
}

/** The same for lists with the same headings, in whatever order and on whichever sheet. */
export function sourceOf(sheets: readonly ImportSheet[]): string {
  const keys = sheets.flatMap(({ columns }) => columns.map(({ key }) => key)).filter((key) => key !== '')
  return createHash('sha256')
    .update(JSON.stringify([...new Set(keys)].sort()))
    .digest('hex')
}

/** Refuses a field that records of the kind have not. */
export function checkMapping(kind: ImportKind, mapping: ColumnMapping): void {
  const known = new Set(importFields[kind].map(({ code }) => code))
  for (const [key, field] of Object.entries(mapping)) {
    if (field !== '' && !known.has(field)) throw invalid(`/mapping/${key}`, '没有这个字段')
  }
}
