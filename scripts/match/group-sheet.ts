import type { PrintedSheet } from '@duijie/server/tables/printed-workbook'
import { matchLevelLabels } from '@duijie/shared/labels'
import { headingRow, lineRow } from './cells.ts'
import type { GroupSide } from './group-side.ts'
import { pairCells, pairHeadings } from './pair-cells.ts'
import type { RowGroup } from './row-writer.ts'
import type { PairRow } from './rows.ts'

/** What the best match of a group amounts to, in a few words. */
function verdict(best: PairRow | undefined, { other }: GroupSide): string {
  if (best === undefined || best.level === 'none') return `暂无合适的${other.kind}`
  return `最高级别：${matchLevelLabels[best.level].zh}（匹配度 ${best.score.toFixed(0)}）`
}

/** A need with the results found for it (or a result with its needs) on a sheet of its own. */
export function groupSheet(
  name: string,
  { id, rows }: RowGroup,
  side: GroupSide,
  explanations: boolean,
): PrintedSheet {
  const { own } = side
  const widths = explanations ? [6, 6, 8, 14, 34, 20, 62] : [6, 6, 8, 16, 60, 36]
  const about = [`${own.place}：${own.organization(id) || '未填'}`, `编号：${id}`, verdict(rows[0], side)]
  return {
    name,
    widths,
    rows: [
      lineRow(own.title(id), widths, { fontSize: 14, bold: true }),
      lineRow(about.join('　'), widths),
      headingRow(pairHeadings(side, explanations)),
      ...rows.map((row) => pairCells(row, side, explanations)),
    ],
    headerRows: 3,
    links: [],
  }
}
