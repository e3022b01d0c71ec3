import type { PrintedSheet } from '@duijie/server/tables/printed-workbook'
import { headingRow, lineRow, textCell } from './cells.ts'
import type { GroupSide } from './group-side.ts'
import { levelLegend } from './level-colours.ts'
import { pairCells, pairHeadings } from './pair-cells.ts'
import type { RowGroup } from './row-writer.ts'

/** All pairs on one sheet, for more needs than anybody wants sheets of. */
export function listSheet(
  name: string,
  groups: readonly RowGroup[],
  side: GroupSide,
  explanations: boolean,
): PrintedSheet {
  const { own } = side
  const widths = [14, 28, 18, 6, 6, 8, 14, 28, 18, ...(explanations ? [50] : [])]
  const headings = [`${own.kind}编号`, `${own.kind}名称`, own.place, ...pairHeadings(side, explanations)]
  return {
    name,
    widths,
    rows: [
      lineRow(levelLegend, widths),
      headingRow(headings),
      ...groups.flatMap(({ id, rows }) => {
        const about = [textCell(id), textCell(own.title(id)), textCell(own.organization(id))]
        return rows.map((row) => [...about, ...pairCells(row, side, explanations)])
      }),
    ],
    headerRows: 2,
    links: [],
  }
}
