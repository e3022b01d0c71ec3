import { matchLevelLabels } from '@duijie/shared/labels'
import type { PrintedSheet, Row } from '../tables/printed-workbook.ts'
import { headingRow, levelCell, lineRow, numberCell, textCell } from './cells.ts'
import { explanationText } from './explanation-text.ts'
import type { GroupSide } from './group-side.ts'
import type { PairRow } from './rows.ts'

/** What the best match of a group amounts to, in a sentence. */
export function verdict(best: PairRow | undefined, side: GroupSide): string {
  if (best === undefined || best.level === 'none') return `暂无合适的${side.other.kind}`
  return `最高级别：${matchLevelLabels[best.level].zh}（匹配度 ${best.score.toFixed(0)}）`
}

/** A need with the results found for it (or a result with its needs) on a sheet of its own. */
export function groupSheet(
  name: string,
  rows: readonly PairRow[],
  side: GroupSide,
  explanations: boolean,
): PrintedSheet {
  const headings = [
    '序位',
    '级别',
    '匹配度',
    `${side.other.kind}编号`,
    `${side.other.kind}名称`,
    side.other.organization,
  ]
  if (explanations) headings.push('匹配说明')
  const [best] = rows
  const about =
    best === undefined
      ? []
      : [`${side.own.organization}：${side.ownOrganization(best) || '未填'}`, `编号：${side.ownId(best)}`]
  const listed = rows.map(
    (row): Row => [
      numberCell(row.rank),
      levelCell(row.level),
      numberCell(row.score, '0.0'),
      textCell(side.otherId(row)),
      textCell(side.otherTitle(row)),
      textCell(side.otherOrganization(row)),
      ...(explanations
        ? [textCell(row.explanation === undefined ? '' : explanationText(row.explanation))]
        : []),
    ],
  )
  const widths = explanations ? [6, 6, 8, 14, 34, 20, 62] : [6, 6, 8, 16, 60, 36]
  return {
    name,
    widths,
    rows: [
      lineRow(best === undefined ? name : side.ownTitle(best), widths, { fontSize: 14, bold: true }),
      lineRow([...about, verdict(best, side)].join('　'), widths),
      headingRow(headings),
      ...listed,
    ],
    headerRows: 3,
    links: [],
  }
}
