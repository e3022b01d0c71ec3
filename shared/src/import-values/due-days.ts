import { addDays } from '../days.ts'
import { chineseNumber } from './chinese-numbers.ts'
import { parseDay } from './days.ts'
import { foldInPlace } from './plain-text.ts'
import { springFestival } from './spring-festival.ts'

/** How a day was understood; all but `written` are to be looked at by somebody. */
export const dueReadings = ['written', 'before_month', 'next_occurrence', 'from_today', 'festival'] as const
export type DueReading = (typeof dueReadings)[number]

/** A day by which something is to be done, and where in the text it is said (UTF-16). */
export interface DueDay {
  start: number
  end: number
  day: string
  reading: DueReading
}

const n = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const before = '(?:之前|以前|前|内|完成)?'
const part = '(?:上旬|中旬|下旬|月?[底末初])'
const monthDay = `${n}月份?(?:${n}[日号])?${part}?`
const numberOf = (text: string) => Number(text) || chineseNumber(text)

type Found = { day: string | null; reading: DueReading } | null
type Rule = readonly [RegExp, (match: RegExpMatchArray, today: string) => Found]

const yearOf = (today: string) => Number(today.slice(0, 4))
const monthOf = (today: string) => Number(today.slice(5, 7))
const next = (today: string, day: (year: number) => string | null): string | null => {
  const year = yearOf(today)
  const thisYear = day(year)
  return thisYear !== null && thisYear >= today ? thisYear : day(year + 1)
}
const beforeMonth = (text: string): DueReading =>
  /月份?(?:之前|以前|前)$/.test(text) ? 'before_month' : 'next_occurrence'
/** What is left is what `parseDay` knows: 月末 and 下旬 are the end of the month. */
const plain = (text: string) => text.replace('月月', '月').replace(/末|下旬/, '底')

function addMonths(day: string, count: number): string {
  const month = yearOf(day) * 12 + monthOf(day) - 1 + count
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
  const of = Math.min(Number(day.slice(8)), last)
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(of).padStart(2, '0')}`
}

function later(today: string, count: number, unit: string, half: boolean): string {
  if (/[天日]/.test(unit)) return addDays(today, count)
  if (/周|星期/.test(unit)) return addDays(today, 7 * count)
  const months = unit === '年' ? 12 : unit === '季度' ? 3 : 1
  return addMonths(today, months * count + (half ? Math.round(months / 2) : 0))
}

function dayBefore(festival: string, today: string, year: number | null): string | null {
  const first = (of: number) => {
    if (/春节|过年|年前/.test(festival)) return springFestival(of)
    if (/元旦/.test(festival)) return `${of}-01-01`
    return /五一/.test(festival) ? `${of}-05-01` : `${of}-10-01`
  }
  const eve = (of: number) => {
    const day = first(of)
    return day === null ? null : addDays(day, -1)
  }
  return year === null ? next(today, eve) : eve(year)
}

const years: ReadonlyMap<string, number> = new Map([
  ['今年', 0],
  ['本年', 0],
  ['明年', 1],
  ['后年', 2],
])

/** In order of how much they say; the first that is found in a fitting place counts. */
const rules: readonly Rule[] = [
  [
    new RegExp(
      `(?<!\\d)(?:20\\d{2}|2\\d)年度?(?:${monthDay}|年?[底末初]|年中|[上下]半年|第?[一二三四1-4]季度)?${before}|(?<!\\d)20\\d{2}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?![\\d])[日号]?${before}`,
      'g',
    ),
    ([text]) => ({
      day: parseDay(plain(text)),
      reading: beforeMonth(text) === 'before_month' ? 'before_month' : 'written',
    }),
  ],
  [
    /(今年|明年|后年)?(元旦|春节|过年|五一|国庆|(?<![\d一二三四五六七八九十几多半明后去今])年前)节?(?:之前|以前|前|(?<=年前))/g,
    (match, today) => {
      const shift = years.get(match[1] ?? '')
      const year = shift === undefined ? null : yearOf(today) + shift
      return { day: dayBefore(match[2] ?? '', today, year), reading: 'festival' }
    },
  ],
  [
    new RegExp(
      `(今年|本年|明年|后年)的?(${monthDay}|年?[底末中初]|[上下]半年|第?[一二三四1-4]季度)?${before}`,
      'g',
    ),
    (match, today) => {
      const year = yearOf(today) + (years.get(match[1] ?? '') ?? 0)
      const rest = (match[2] ?? '').replace(/^年?中$/, '上半年').replace(/^年?初$/, '年初')
      const tail = match[0].slice(match[0].length - (/(?:之前|以前|前)$/.exec(match[0])?.[0].length ?? 0))
      const month = /月/.test(rest)
      return {
        day: parseDay(plain(`${year}年${rest.replace(/^年?[底末]$/, '')}${month ? tail : ''}`)),
        reading: month && beforeMonth(match[0]) === 'before_month' ? 'before_month' : 'next_occurrence',
      }
    },
  ],
  [
    new RegExp(`(这个月|本月|当月|下个?月)(${n}[日号]|${part})?${before}`, 'g'),
    (match, today) => {
      const first = `${addMonths(`${today.slice(0, 8)}01`, /下/.test(match[1] ?? '') ? 1 : 0).slice(0, 7)}`
      const [year, month] = first.split('-')
      const rest = match[0].slice(match[1]?.length)
      return { day: parseDay(plain(`${year}年${Number(month)}月${rest}`)), reading: 'next_occurrence' }
    },
  ],
  [
    new RegExp(`(?<![\\d年一二三四五六七八九十])${monthDay}${before}`, 'g'),
    ([text], today) => ({
      day: next(today, (year) => parseDay(plain(`${year}年${text}`))),
      reading: beforeMonth(text),
    }),
  ],
  [
    /(?<![\d./-])(\d{1,2})[/.](\d{1,2})(?:[日号](?:之前|以前|前)?|之前|以前|前)/g,
    ([, month, day], today) => ({
      day: next(today, (year) => parseDay(`${year}年${month}月${day}日`)),
      reading: 'next_occurrence',
    }),
  ],
  [
    /(?<![\d半一二两三四五六七八九十])(?:年底|年末|年内|月底|月末|年中|[上下]半年|第?[一二三四1-4]季度|q[1-4])(?:之前|以前|前|内)?/g,
    ([text], today) => {
      const period = text.replace(/(?:之前|以前|前|内)$/, '')
      if (/^月/.test(text)) return { day: parseDay(`${today.slice(0, 7)}`), reading: 'next_occurrence' }
      const rest = /^年[底末内]?/.test(text) && period !== '年中' ? '' : period
      return { day: next(today, (year) => parseDay(`${year}年${rest}`)), reading: 'next_occurrence' }
    },
  ],
  [
    new RegExp(
      `(?<![\\d第一二两三四五六七八九十])(?:${n}\\s*[-~—–到至]\\s*)?(?:[一二两三四五六七八](?=[二三四五六七八九]))?(${n}|两|半)个?(半)?(年|月|周|星期|天|日|季度)(半)?(之内|以内|内|之后|以后|后|左右)?`,
      'g',
    ),
    (match, today) => {
      const [, count = '', half, unit = '', halfBehind] = match
      if (unit === '月' && !match[0].includes('个')) return null
      const whole = count === '半' ? 0 : count === '两' ? 2 : numberOf(count)
      return {
        day: later(today, whole, unit, count === '半' || half !== undefined || halfBehind !== undefined),
        reading: 'from_today',
      }
    },
  ],
  [
    /(下周|本周|这周)(?:[一二三四五六日天])?(?:之前|以前|前|内)?/g,
    ([text], today) => {
      const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
      const named = '一二三四五六日'.indexOf(
        /[一二三四五六日天]/.exec(text.slice(2))?.[0].replace('天', '日') ?? '日',
      )
      return { day: addDays(today, named - weekday + (text.startsWith('下') ? 7 : 0)), reading: 'from_today' }
    },
  ],
]

const past =
  /去年|前年|上个?月|自从?$|从$|截至|已经?$|成立|早在|今年.{0,2}已|保质期.{0,6}$|质保.{0,4}$|寿命.{0,6}$|(?:[到至≥>]|超过|不低于|不少于|至少)$|放(?:了|上|置|到)?$|存放?.{0,4}$/
const goesOn =
  /^(?:就|会|都|便)?(?:变|坏|裂|掉|发[霉酸黄臭黑胀]|失效|结块|沉淀|分层|生锈)|^[^，。,;；\n]{0,3}(?:开始|以来|起(?!码)|就(?:出|发|变|坏|裂|掉|开)|发现|出现|成立|的时候|回本|失效|保质|质保|(?:之前|以前)?(?:就)?(?:试|做|用|买|换|找)过)/
const asks =
  /完成|搞定|解决|交付?|做(?:完|好|出)|上线|投产|用上|见效|拿出|出(?:方案|结果|样)|希望|最好|争取|要求?|想|期限|时间|工期|周期|限|赶|之内|以内|内$|前$|底$/

/**
 * The day by which somebody writes that it should be done, relative to today in Shanghai: `八月前` (the day
 * before August), `年底`, `下个月`, `三个月内`, `明年上半年`, `春节前`, `8月15号之前`. Null where none is named; a
 * time that has passed or that a thing lasts (`放两周就发酸`, `去年8月开始`) is none.
 */
export function findDueDay(value: string, today: string): DueDay | null {
  const text = foldInPlace(value)
  for (const [pattern, read] of rules) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      const clauseStart =
        Math.max(...[...'，。,;；\n！!?？'].map((mark) => text.lastIndexOf(mark, match.index - 1))) + 1
      const clauseEnd = text.slice(end).search(/[，。,;；\n！!?？]/)
      const behind = text.slice(end, clauseEnd === -1 ? undefined : end + clauseEnd)
      const ahead = text.slice(clauseStart, match.index)
      if (past.test(ahead) || goesOn.test(behind)) continue
      const found = read(match, today)
      if (!found?.day) continue
      const alone = ahead.trim() === '' && /^(?:吧|就行|左右|即可|完成|最好)?\s*$/.test(behind)
      if (
        found.reading === 'from_today' &&
        !alone &&
        !asks.test(`${ahead}${match[0]}`) &&
        !asks.test(behind.slice(0, 6))
      )
        continue
      return { start: match.index, end, day: found.day, reading: found.reading }
    }
  }
  return null
}
