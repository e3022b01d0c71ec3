import type { MatchLevel } from '@duijie/server/matching/calibration'
import { neutralText } from '@duijie/server/tables/neutral-text'
import type { Cell, Row } from '@duijie/server/tables/printed-workbook'
import { matchLevelLabels } from '@duijie/shared/labels'
import { levelColours } from './level-colours.ts'

const border = { borderColor: '#BFBFBF', borderStyle: 'thin' } as const

export function textCell(text: string): Cell {
  return { value: neutralText(text), type: String, wrap: true, alignVertical: 'top', ...border }
}

export function linkCell(text: string): Cell {
  return {
    value: neutralText(text),
    type: String,
    wrap: true,
    alignVertical: 'top',
    textColor: '#0563C1',
    ...border,
  }
}

export function numberCell(value: number, format = '0'): Cell {
  return { value, type: Number, format, align: 'center', alignVertical: 'top', ...border }
}

export function levelCell(level: MatchLevel): Cell {
  const { text, ground } = levelColours[level]
  return {
    value: matchLevelLabels[level].zh,
    type: String,
    align: 'center',
    alignVertical: 'top',
    fontWeight: 'bold',
    textColor: text,
    backgroundColor: ground,
    ...border,
  }
}

const ordinarySize = 10.5

/** Chinese characters are twice as wide as Latin ones. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character > '\u2000' ? 2 : 1
  return width
}

/**
 * A line over the whole width of a table, as high as its text needs: the program does not see to that in merged
 * cells.
 */
export function lineRow(
  text: string,
  widths: readonly number[],
  { fontSize = ordinarySize, bold = false }: { fontSize?: number; bold?: boolean } = {},
): Row {
  const available = widths.reduce((sum, width) => sum + width, 0)
  const lines = Math.ceil((widthOf(text) * fontSize) / ordinarySize / available) || 1
  const cell: Cell = {
    value: neutralText(text),
    type: String,
    columnSpan: widths.length,
    wrap: true,
    alignVertical: 'center',
    fontSize,
    height: lines * fontSize * 1.5 + 6,
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  }
  return [cell, ...widths.slice(1).map(() => null)]
}

export function headingRow(headings: readonly string[]): Row {
  return headings.map((heading) => ({
    value: heading,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    backgroundColor: '#DDEBF7',
    height: 30,
    ...border,
  }))
}
