import { dayOf, hourOf, SHANGHAI_AHEAD_MS } from '@duijie/shared/days'

/** Days from 1899-12-30, as spreadsheets count them. */
export type Serial = { serial: number; as: 'day' | 'instant' }

/** What a cell holds: a text, a number, a sum in 万元, a day or an instant, or nothing. */
export type SheetCell = string | number | { wan: number } | { day: string } | { instant: string } | null

const DAY_MS = 86_400_000
const epoch = Date.UTC(1899, 11, 30)
/** Spreadsheets believe in a 29th of February 1900. */
const firstSerial = 61

/** The serial of a day or of an instant in Asia/Shanghai; undefined before March 1900. */
export function serialOf(cell: { day: string } | { instant: string }): Serial | undefined {
  const serial: Serial =
    'day' in cell
      ? { serial: (Date.parse(`${cell.day}T00:00:00Z`) - epoch) / DAY_MS, as: 'day' }
      : { serial: minutes((Date.parse(cell.instant) + SHANGHAI_AHEAD_MS - epoch) / DAY_MS), as: 'instant' }
  return serial.serial >= firstSerial ? serial : undefined
}

const minutes = (serial: number) => Math.floor(serial * 1440 + 1e-6) / 1440

/** A cell as a text table shows it: days as YYYY-MM-DD, instants in Asia/Shanghai, sums as numbers of 万元. */
export function plainCell(cell: SheetCell): string | number {
  if (cell === null) return ''
  if (typeof cell !== 'object') return cell
  if ('wan' in cell) return cell.wan
  if ('day' in cell) return cell.day
  const at = new Date(cell.instant)
  return `${dayOf(at)} ${hourOf(at)}`
}
