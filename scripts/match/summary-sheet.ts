import type { PrintedSheet, Row } from '@duijie/server/tables/printed-workbook'
import { headingRow, levelCell, lineRow, linkCell, numberCell, textCell } from './cells.ts'
import type { GroupSide } from './group-side.ts'
import { levelLegend } from './level-colours.ts'
import type { RowGroup } from './row-writer.ts'
import type { PairRow } from './rows.ts'

/** A group and the sheet that it has to itself, if any. */
export type ListedGroup = RowGroup & { sheet: string | null }

const titleColumn = 3
const linesAbove = 3

function count(rows: readonly PairRow[], level: PairRow['level']): number {
  return rows.filter((row) => row.level === level).length
}

function isPromising({ rows }: RowGroup): boolean {
  return rows[0]?.level === 'strong' || rows[0]?.level === 'fair'
}

function groupRow({ id, rows, sheet }: ListedGroup, { own, other, otherId }: GroupSide): Row {
  const [best] = rows
  const found = best === undefined || best.level === 'none' ? null : otherId(best)
  return [
    levelCell(best?.level ?? 'none'),
    best === undefined ? textCell('') : numberCell(best.score, '0.0'),
    textCell(id),
    sheet === null ? textCell(own.title(id)) : linkCell(own.title(id)),
    textCell(own.organization(id)),
    textCell(found === null ? `暂无合适的${other.kind}` : other.title(found)),
    textCell(found === null ? '' : other.organization(found)),
    numberCell(count(rows, 'strong')),
    numberCell(count(rows, 'fair')),
  ]
}

/** All needs (or results) with the best that was found for each, in the order given. */
export function summarySheet(name: string, groups: readonly ListedGroup[], side: GroupSide): PrintedSheet {
  const { own, other } = side
  const widths = [6, 8, 15, 38, 24, 38, 20, 5, 5]
  const found = `其中 ${groups.filter(isPromising).length} 项有强或中的匹配`
  return {
    name,
    widths,
    rows: [
      lineRow(`${own.kind}与${other.kind}匹配汇总：${groups.length} 项${own.kind}，${found}`, widths, {
        fontSize: 14,
        bold: true,
      }),
      lineRow(levelLegend, widths),
      headingRow([
        '级别',
        '匹配度',
        `${own.kind}编号`,
        `${own.kind}名称`,
        own.place,
        `最佳${other.kind}`,
        other.place,
        '强',
        '中',
      ]),
      ...groups.map((group) => groupRow(group, side)),
    ],
    headerRows: linesAbove,
    links: groups.flatMap(({ sheet }, at) =>
      sheet === null ? [] : [{ row: linesAbove + at, column: titleColumn, sheet }],
    ),
  }
}
