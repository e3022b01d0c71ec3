import type { Range } from '@e965/xlsx'

/** Hostile files name ranges of a billion cells: beyond this many filled cells merges are left alone. */
const mostFilled = 500_000

/** Row → column → row from which a merged cell is continued (all counted from 0), for rows up to `lastRow`. */
export function continuedCells(merges: readonly Range[], lastRow: number): Map<number, Map<number, number>> {
  const continued = new Map<number, Map<number, number>>()
  let filled = 0
  for (const { s: start, e: end } of merges) {
    for (let row = start.r + 1; row <= Math.min(end.r, lastRow) && filled < mostFilled; row++, filled++) {
      const columns = continued.get(row) ?? new Map<number, number>()
      columns.set(start.c, start.r)
      continued.set(row, columns)
    }
  }
  return continued
}
