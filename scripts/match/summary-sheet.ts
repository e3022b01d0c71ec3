import type { PrintedSheet, Row } from '../tables/printed-workbook.ts'
import { headingRow, levelCell, lineRow, linkCell, numberCell, textCell } from './cells.ts'
import type { GroupSide } from './group-side.ts'
import { levelLegend } from './level-colours.ts'
import type { PairRow } from './rows.ts'

export type ListedGroup = { rows: readonly PairRow[]; sheet: string | null }

const titleColumn = 3
const linesAbove = 3

/** All needs (or results) with the best that was found for each, best first. */
export function summarySheet(name: string, groups: readonly ListedGroup[], side: GroupSide): PrintedSheet {
  const { own, other } = side
  const headings = [
    '级别',
    '匹配度',
    `${own.kind}编号`,
    `${own.kind}名称`,
    own.organization,
    `最佳${other.kind}`,
    other.organization,
    '强',
    '中',
  ]
  const count = (rows: readonly PairRow[], level: PairRow['level']) =>
    rows.filter((row) => row.level === level).length
  const listed = groups.flatMap(({ rows, sheet }): Row[] => {
    const [best] = rows
    if (best === undefined) return []
    const isFound = best.level !== 'none'
    const title = side.ownTitle(best)
    return [
      [
        levelCell(best.level),
        numberCell(best.score, '0.0'),
        textCell(side.ownId(best)),
        sheet === null ? textCell(title) : linkCell(title),
        textCell(side.ownOrganization(best)),
        textCell(isFound ? side.otherTitle(best) : `暂无合适的${other.kind}`),
        textCell(isFound ? side.otherOrganization(best) : ''),
        numberCell(count(rows, 'strong')),
        numberCell(count(rows, 'fair')),
      ],
    ]
  })
  const withMatch = groups.filter(
    ({ rows }) => rows[0]?.level === 'strong' || rows[0]?.level === 'fair',
  ).length
  const nonEmpty = groups.filter(({ rows }) => rows.length > 0)
  const widths = [6, 8, 15, 38, 24, 38, 20, 5, 5]
  return {
    name,
    widths,
    rows: [
      lineRow(
        `${own.kind}与${other.kind}匹配汇总：${groups.length} 项${own.kind}，其中 ${withMatch} 项有强或中的匹配`,
        widths,
        { fontSize: 14, bold: true },
      ),
      lineRow(levelLegend, widths),
      headingRow(headings),
      ...listed,
    ],
    headerRows: linesAbove,
    links: nonEmpty.flatMap(({ sheet }, at) =>
      sheet === null ? [] : [{ row: linesAbove + at, column: titleColumn, sheet }],
    ),
  }
}
