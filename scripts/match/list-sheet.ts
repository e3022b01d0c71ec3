import type { PrintedSheet, Row } from '../tables/printed-workbook.ts'
import { headingRow, levelCell, lineRow, numberCell, textCell } from './cells.ts'
import { explanationText } from './explanation-text.ts'
import type { GroupSide } from './group-side.ts'
import { levelLegend } from './level-colours.ts'
import type { PairRow } from './rows.ts'

/** All pairs on one sheet, for more needs than anybody wants sheets of. */
export function listSheet(
  name: string,
  groups: readonly (readonly PairRow[])[],
  side: GroupSide,
  explanations: boolean,
): PrintedSheet {
  const { own, other } = side
  const headings = [
    `${own.kind}编号`,
    `${own.kind}名称`,
    own.organization,
    '序位',
    '级别',
    '匹配度',
    `${other.kind}编号`,
    `${other.kind}名称`,
    other.organization,
  ]
  if (explanations) headings.push('匹配说明')
  const listed = groups.flatMap((rows) =>
    rows.map(
      (row): Row => [
        textCell(side.ownId(row)),
        textCell(side.ownTitle(row)),
        textCell(side.ownOrganization(row)),
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
    ),
  )
  const widths = [14, 28, 18, 6, 6, 8, 14, 28, 18, ...(explanations ? [50] : [])]
  return {
    name,
    widths,
    rows: [lineRow(levelLegend, widths), headingRow(headings), ...listed],
    headerRows: 2,
    links: [],
  }
}
