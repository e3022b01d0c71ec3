import type { Row } from '@duijie/server/tables/printed-workbook'
import { levelCell, numberCell, textCell } from './cells.ts'
import { explanationText } from './explanation-text.ts'
import type { GroupSide } from './group-side.ts'
import type { PairRow } from './rows.ts'

/** The headings of what {@link pairCells} gives. */
export function pairHeadings({ other }: GroupSide, explanations: boolean): string[] {
  const headings = ['序位', '级别', '匹配度', `${other.kind}编号`, `${other.kind}名称`, other.place]
  return explanations ? [...headings, '匹配说明'] : headings
}

/** One pair as cells: its place, what was found, and why. */
export function pairCells(row: PairRow, { other, otherId }: GroupSide, explanations: boolean): Row {
  const id = otherId(row)
  const cells = [
    numberCell(row.rank),
    levelCell(row.level),
    numberCell(row.score, '0.0'),
    textCell(id),
    textCell(other.title(id)),
    textCell(other.organization(id)),
  ]
  if (!explanations) return cells
  return [...cells, textCell(row.explanation === undefined ? '' : explanationText(row.explanation))]
}
