import { chineseDay, chineseDayOfYear, chineseWeekday, dayOf, hourOf } from '@duijie/shared/days'

/** The day in Asia/Shanghai, `2026-05-14`, whatever the browser's zone. */
export const shanghaiDay = (instant: string): string => dayOf(new Date(instant))

/** The clock of Asia/Shanghai, `09:00`, whatever the browser's zone. */
export const shanghaiHour = (instant: string): string => hourOf(new Date(instant))

/** `12-10 14:00`, for lists that may go over several days. */
export const shanghaiMoment = (instant: string): string =>
  `${shanghaiDay(instant).slice(5)} ${shanghaiHour(instant)}`

/** The instant at which the clock of Asia/Shanghai shows this day and hour. */
export const shanghaiInstant = (day: string, hour: string): string =>
  new Date(`${day}T${hour}:00+08:00`).toISOString()

const dayParts = { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'Asia/Shanghai' } as const

/** 5月14日周四, with its year or without. */
function written(language: string, instant: string, withYear: boolean): string {
  if (language === 'en') {
    const parts = withYear ? { ...dayParts, year: 'numeric' as const } : dayParts
    return new Intl.DateTimeFormat(language, parts).format(new Date(instant))
  }
  const day = shanghaiDay(instant)
  return `${withYear ? chineseDay(day) : chineseDayOfYear(day)}${chineseWeekday(day)}`
}

/** `2026年5月14日周四 09:00–17:00`; over midnight or several days both ends name their day, the year once. */
export function shanghaiSpan(language: string, startsAt: string, endsAt: string): string {
  const [first, last] = [shanghaiDay(startsAt), shanghaiDay(endsAt)]
  const at = (instant: string, withYear: boolean) =>
    `${written(language, instant, withYear)} ${shanghaiHour(instant)}`
  const start = at(startsAt, true)
  if (first === last) return `${start}–${shanghaiHour(endsAt)}`
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  return `${start} – ${at(endsAt, !sameYear)}`
}
