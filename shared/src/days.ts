/** How far Shanghai's clock is ahead of UTC's; it has known no summer time since 1991. */
export const SHANGHAI_AHEAD_MS = 8 * 3_600_000

/**
 * What Shanghai's clock shows, as if its zone were UTC's. The first time that an old computer asks Intl for a zone it
 * is busy for a tenth of a second, before the page has shown anything.
 */
const onShanghaisClock = (instant: Date) => new Date(instant.getTime() + SHANGHAI_AHEAD_MS).toISOString()

/** The day in Asia/Shanghai on which the instant falls, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => onShanghaisClock(instant).slice(0, 10)

/** The hour in Asia/Shanghai at an instant, `09:00`. */
export const hourOf = (instant: Date): string => onShanghaisClock(instant).slice(11, 16)

/** The day `count` days after (or before, when negative) the given day. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** From one day to another; below 0 where that is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** `2026-03-05` → 2026年3月5日. */
export const chineseDay = (day: string): string => `${Number(day.slice(0, 4))}年${chineseDayOfYear(day)}`

/** `2026-03-05` → 3月5日. */
export function chineseDayOfYear(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

/** `2026-03-05` → 周四. */
export const chineseWeekday = (day: string): string => `周${'日一二三四五六'[new Date(day).getUTCDay()]}`
