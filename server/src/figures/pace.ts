import { addDays, daysBetween } from '@duijie/shared/days'

/** Hundredths of a percent. */
const WHOLE = 10_000

/** 序时进度: the part of the year that has gone by at the end of the day, in hundredths of a percent. */
export function elapsedOfYear(day: string): number {
  const first = `${day.slice(0, 4)}-01-01`
  const next = `${Number(day.slice(0, 4)) + 1}-01-01`
  return Math.round((daysBetween(first, addDays(day, 1)) * WHOLE) / daysBetween(first, next))
}

/** How far the year has come at the end of the days, or today where they are not over. */
export const paceOf = ({ from, to }: { from: string; to: string }, today: string) =>
  elapsedOfYear(from <= today && today < to ? today : to)

/** 完成率, in hundredths of a percent; null without a target. */
export function rateOf(value: number | null, target: number | null): number | null {
  if (value === null || target === null || target === 0) return null
  return Math.round((value * WHOLE) / target)
}

/** One number of another, in hundredths of a percent; null where nothing can be divided. */
export function shareOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  return Math.round((part * WHOLE) / whole)
}

/** The same days a year before; the 29th of February becomes the 28th. */
export function yearBefore({ from, to }: { from: string; to: string }) {
  return { from: earlier(from), to: earlier(to) }
}

/** Competition ranks, the greatest first: equal values share one, and the next is as far on. */
export function ranksOf(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
  )
}

function earlier(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0')
  const rest = day.slice(4)
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`
}
