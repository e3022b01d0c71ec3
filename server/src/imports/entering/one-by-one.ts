import { DomainError } from '../../errors.ts'
import type { EnteredRow, Refusal } from './record-kind.ts'

/** Enters rows by the service of their form, each on its own; what it refuses is a refusal of the row. */
export async function oneByOne(
  rows: readonly EnteredRow[],
  fields: Readonly<Record<string, string>>,
  enter: (row: EnteredRow) => Promise<{ id: string }>,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  for (const row of rows) {
    try {
      row.id = (await enter(row)).id
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const [first] = error.errors ?? []
      const pointer = first?.pointer.split('/')[1] ?? ''
      refusals.push({
        position: row.position,
        field: fields[pointer] ?? null,
        detail: first?.detail ?? error.message,
      })
    }
  }
  return refusals
}
