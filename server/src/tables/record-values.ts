import type { ColumnRule } from '@duijie/shared/import-values/column-names'
import { isBlankValue } from '@duijie/shared/import-values/plain-text'
import type { Header } from './header.ts'
import type { SheetRow } from './sheet.ts'

/** Which columns a table may have, and which of them hold prose. */
export type TableShape<Field extends string> = {
  columns: readonly ColumnRule<Field | 'title'>[]
  prose: ReadonlySet<Field | 'title'>
}

export type RecordValues<Field extends string> = Map<Field | 'title', string>

/** `同上` and the like stand for the cell above. */
const same = /^(?:同上|〃|″|ditto)$/i

/** What the known columns of a row say, blanks left out. */
export function valuesOf<Field extends string>(
  row: SheetRow,
  previous: SheetRow | undefined,
  header: Header<Field | 'title'>,
  shape: TableShape<Field>,
): RecordValues<Field> {
  const values: RecordValues<Field> = new Map()
  for (const [column, field] of header.fields.entries()) {
    let text = row.cells[column] ?? ''
    if (same.test(text)) text = previous?.cells[column] ?? ''
    if (field !== null && !isBlankValue(text)) add(values, field, text, shape)
  }
  return values
}

/** Adds the values of a further row of the same record: prose is joined, of the rest the first value stays. */
export function goOn<Field extends string>(
  record: RecordValues<Field>,
  more: RecordValues<Field>,
  shape: TableShape<Field>,
): void {
  for (const [field, text] of more) add(record, field, text, shape)
}

function add<Field extends string>(
  values: RecordValues<Field>,
  field: Field | 'title',
  text: string,
  shape: TableShape<Field>,
): void {
  const before = values.get(field)
  if (before === undefined) values.set(field, text)
  else if (shape.prose.has(field) && !before.split('\n').includes(text))
    values.set(field, `${before}\n${text}`)
}

/** Whether a row holds nothing but blanks, its running number and what is merged down into it. */
export function saysNothing<Field extends string>(row: SheetRow, header: Header<Field>): boolean {
  return row.cells.every(
    (cell, column) => row.continued.has(column) || header.fields[column] === 'ordinal' || isBlankValue(cell),
  )
}
