import { addDays, dayOf, daysBetween } from '@duijie/shared/days'
import { demoNumber } from './ids.ts'

const DAY_MS = 86_400_000
/** A year is told once so much of it has gone by that its work fits into it. */
const MOST_OF_A_YEAR = 300

/** The year whose work the demonstration tells: the present one in its last weeks, else the one before. */
export const demoYear = (now: Date): number =>
  Number(dayOf(new Date(now.getTime() - MOST_OF_A_YEAR * DAY_MS)).slice(0, 4))

/** The working days of that year, as far as they have gone by twelve days ago. */
export function demoSpan(now: Date): { first: string; last: string } {
  const year = demoYear(now)
  const last = `${year}-12-20`
  const past = dayOf(new Date(now.getTime() - 12 * DAY_MS))
  return { first: `${year}-01-05`, last: earlierOf(past, last) }
}

/** The day itself, or the Monday after where it falls on a weekend. */
export function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day
}

/** The day at a part (0–1) of the span. */
export function dayAt({ first, last }: { first: string; last: string }, part: number): string {
  return addDays(first, Math.floor(daysBetween(first, last) * part))
}

export const earlierOf = (day: string, other: string): string => [day, other].sort()[0] ?? day
export const laterOf = (day: string, other: string): string => [day, other].sort()[1] ?? day

/** A day between two days that depends on the key and the purpose alone. */
export function drawnDay(from: string, to: string, key: string, purpose: string): string {
  return addDays(from, demoNumber(key, purpose, Math.max(1, daysBetween(from, to) + 1)))
}

/** An instant of a day on the clock of Shanghai, such as 09:30. */
export const clockOn = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`)

/** A day of the texts, which were written for 2026, in the year that is told. */
export function inDemoYear(day: string, now: Date): string
export function inDemoYear(day: string | null, now: Date): string | null
export function inDemoYear(day: string | null, now: Date): string | null {
  if (day === null) return null
  return `${Number(day.slice(0, 4)) + demoYear(now) - 2026}${day.slice(4)}`
}
