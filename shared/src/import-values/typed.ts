import { addDays } from '../days.ts'
import { type FenRange, wanFromFen } from '../money.ts'
import { withDigits } from './chinese-numbers.ts'
import { parseDay } from './days.ts'
import { parseHours } from './hours.ts'
import { parseMoney } from './money.ts'
import { compactText } from './plain-text.ts'

const words: Record<string, number> = { 大前天: -3, 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2, 大后天: 3 }
const whole = /^(?:\d{4}|\d{2}(?=年))[年\-/.]\d{1,2}[月\-/.]\d{1,2}[日号]?$|^\d{8}$/
const ofYear = /^(\d{1,2})(?:月(\d{1,2})[日号]?|[-/.](\d{1,2}))$/
const period = /[底末旬初]|季度?|半年/

/**
 * The day that somebody typed into a field, `YYYY-MM-DD`: `2024/3/1`, `2024年3月1日`, `20240301`, `明天`, `3月1日` of
 * this year (or the next where only days to come are asked for), `2024年6月底`. Null while it is not yet a day.
 */
export function typedDay(text: string, today: string, future = false): string | null {
  const typed = withDigits(compactText(text), '年月日号')
  const away = words[typed]
  if (away !== undefined) return addDays(today, away)
  if (whole.test(typed) || (period.test(typed) && /^\d{2,4}年/.test(typed))) return parseDay(typed)
  const found = ofYear.exec(typed)
  if (found === null) return null
  const year = Number(today.slice(0, 4))
  const of = (wanted: number) => parseDay(`${wanted}-${found[1]}-${found[2] ?? found[3]}`)
  const day = of(year)
  return future && (day === null || day < today) ? of(year + 1) : day
}

/** The time of day that somebody typed, `HH:mm`: `9:30`, `930`, `9点半`, `下午2点`; null while it is none. */
export const typedTime = (text: string): string | null =>
  parseHours(compactText(text).replace(/^(\d{1,2})(\d{2})$/, '$1:$2'))?.from ?? null

/** The sum that somebody typed where 万元 are asked for: `80`, `８０万`, `3000000元`, `1.2亿`; null where it is none. */
export function typedWan(text: string): number | null {
  const typed = compactText(text).replace(/^[¥￥]/, '')
  // a bare number means what it says, however large
  if (/^-?\d[\d,]*(?:\.\d*)?$/.test(typed)) return Number(typed.replaceAll(',', ''))
  const minus = typed.startsWith('-')
  const { range } = parseMoney(minus ? typed.slice(1) : typed)
  if (range === null || range.min === null || range.min !== range.max) return null
  return wanFromFen(minus ? -range.min : range.min)
}

/** The range that somebody typed into one field: `50-100万`, `不超过80万`; null where it is none, or one sum. */
export function typedRange(text: string): FenRange | null {
  const { range } = parseMoney(text)
  return range === null || range.min === range.max ? null : range
}
