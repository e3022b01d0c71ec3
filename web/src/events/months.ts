import { addDays } from '@duijie/shared/days'

const DAYS_OF_WEEK = 7

/** `2026-12` and one on: `2027-01`. */
export function monthAfter(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + count)
  return date.toISOString().slice(0, 7)
}

export const monthsOfYear = (year: string): string[] =>
  Array.from({ length: 12 }, (_, index) => monthAfter(`${year}-01`, index))

/** The days of whole weeks, Monday first, that hold the month. */
export function daysOfMonth(month: string): string[] {
  const first = `${month}-01`
  const end = `${monthAfter(month, 1)}-01`
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % DAYS_OF_WEEK
  const days: string[] = []
  for (
    let day = addDays(first, -before);
    day < end || days.length % DAYS_OF_WEEK !== 0;
    day = addDays(day, 1)
  ) {
    days.push(day)
  }
  return days
}
