import { addDays, dayOf } from '../days.ts'
import { chineseNumber, withDigits } from './chinese-numbers.ts'
import { compactText } from './plain-text.ts'

const written =
  /(?<!\d)(\d{4}|\d{2}(?=年))(?:年(?:(\d{1,2})月(?:份)?(?:(\d{1,2})(?:[日号]|(?!\d)))?)?|[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?![\d季]))?/gu
const quarter = /^[度,，]?第?(?:([1-4一二三四]|iv|i{1,3})季度?|q([1-4]))/
const quarterNumbers: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
])

/** Days from the epoch of Excel's serial numbers, which count 1900 as a leap year. */
const serialEpoch = '1899-12-30'

/** The day of an Excel serial number (1900 system), or null outside the years 1950–2100. */
export function dayOfSerial(serial: number): string | null {
  const days = Math.floor(serial)
  return days >= 18_264 && days <= 73_415 ? addDays(serialEpoch, days) : null
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function dayFrom(year: number, month: number, day: number): string | null {
  if (year < 1950 || year > 2100 || month < 1 || month > 12) return null
  if (day < 1 || day > lastDay(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function endOfPeriod(year: number, rest: string): string | null {
  const found = quarter.exec(rest)
  const name = found?.[1] ?? found?.[2]
  if (name !== undefined) {
    const number = quarterNumbers.get(name) ?? (Number(name) || chineseNumber(name))
    return dayFrom(year, number * 3, lastDay(year, number * 3))
  }
  if (/^(?:上半年|年中|中期)/.test(rest)) return dayFrom(year, 6, 30)
  return /^(?:年初|初)/.test(rest) ? dayFrom(year, 1, 31) : dayFrom(year, 12, 31)
}

function endOfMonth(year: number, month: number, rest: string): string | null {
  if (/^(?:上旬|初)/.test(rest)) return dayFrom(year, month, 10)
  if (/^中旬/.test(rest)) return dayFrom(year, month, 20)
  const first = dayFrom(year, month, 1)
  if (first !== null && /^(?:之|以)?前/.test(rest)) return addDays(first, -1)
  return dayFrom(year, month, lastDay(year, month))
}

function normalise(value: string): string {
  return withDigits(compactText(value), '年月日号')
    .replace(/(\d{4}年)\d{1,2}月?(?:\d{1,2}日?)?[-~—–至到]+(\d{1,2}月)/gu, '$1$2')
    .replace(/(\d{4})年度/gu, '$1年')
}

/**
 * The day by which something is due, `YYYY-MM-DD`: `2025/3/1`, `20251231`, `2025年6月底前`, `2025年Ⅳ季度`,
 * `2026年`, an Excel serial number, an ISO instant (its day in Shanghai). A period stands for its last day, a
 * range for its end, and `2025年6月前` for the day before June. What names no day of the calendar (`尽快`, `12个月内`) is null.
 */
export function parseDay(value: string): string | null {
  const trimmed = value.trim()
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(trimmed)) {
    const instant = new Date(trimmed)
    return Number.isNaN(instant.getTime()) ? null : dayOf(instant)
  }
  const text = normalise(trimmed.replace(/[T\s]\d{1,2}:\d{2}.*$/su, ''))
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return dayOfSerial(Number(text))
  const packed = /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  if (packed !== null && text.length > 4) {
    const [year, month] = [Number(packed[1]), Number(packed[2])]
    return packed[3] === undefined ? endOfMonth(year, month, '') : dayFrom(year, month, Number(packed[3]))
  }
  const last = [...text.matchAll(written)].at(-1)
  if (last === undefined) return null
  const year = Number(last[1]) + (last[1]?.length === 2 ? 2000 : 0)
  const month = last[2] ?? last[4]
  const day = last[3] ?? last[5]
  const rest = text.slice(last.index + last[0].length)
  if (month === undefined) return endOfPeriod(year, rest)
  return day === undefined ? endOfMonth(year, Number(month), rest) : dayFrom(year, Number(month), Number(day))
}
