import { dayOfSerial } from '@duijie/shared/import-values/days'
import { type CellObject, SSF } from '@e965/xlsx'
import { cleanCell } from './clean-cell.ts'
import { textOfNeutral } from './neutral-text.ts'

const hyperlink = /^=?\s*HYPERLINK\(\s*"(?:[^"]|"")*"\s*(?:[,，;]\s*"((?:[^"]|"")*)"\s*)?\)$/i
/** Days between the two date systems of spreadsheets, 1900 and 1904. */
const days1904 = 1462

/** The text that a HYPERLINK formula shows, or null where the text is no such formula. */
function hyperlinkText(formula: string): string | null {
  const found = hyperlink.exec(formula.trim())
  return found === null ? null : (found[1] ?? '').replaceAll('""', '"')
}

function numberText(cell: CellObject, value: number, date1904: boolean): string {
  const format = typeof cell.z === 'string' ? cell.z : 'General'
  if (SSF.is_date(format)) return dayOfSerial(date1904 ? value + days1904 : value) ?? cell.w ?? ''
  return format.includes('%') && cell.w !== undefined ? cell.w : String(Number(value.toPrecision(15)))
}

/**
 * What a cell says: dates as `YYYY-MM-DD`, numbers without the noise of binary fractions, the shown text of a
 * HYPERLINK, `''` for errors and for formulas that the file keeps no result of.
 */
export function cellText(cell: CellObject, date1904: boolean): string {
  if (cell.f !== undefined) {
    const shown = hyperlinkText(cell.f)
    if (shown !== null) return cleanCell(typeof cell.v === 'string' && cell.v !== '' ? cell.v : shown)
    if (cell.t === 'n' && cell.v === 0) return ''
  }
  if (typeof cell.v === 'string' && cell.t === 's')
    return textOfNeutral(cleanCell(hyperlinkText(cell.v) ?? cell.v))
  if (typeof cell.v === 'number' && cell.t === 'n') return numberText(cell, cell.v, date1904)
  return cell.t === 'b' ? (cell.v === true ? '是' : '否') : ''
}
