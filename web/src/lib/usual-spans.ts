import { addDays } from '@duijie/shared/days'

export interface Span {
  from: string
  to: string
}

const MONTHS = 12
const padded = (month: number) => String(month).padStart(2, '0')
const endOfMonth = (year: number, month: number) =>
  month === MONTHS ? `${year}-12-31` : addDays(`${year}-${padded(month + 1)}-01`, -1)
const months = (year: number, first: number, last: number): Span => ({
  from: `${year}-${padded(first)}-01`,
  to: endOfMonth(year, last),
})

export const wholeYear = (year: number): Span => months(year, 1, 12)

/** The windows that the bureau reports by. */
export const usualSpans = (year: number) => ({
  year: wholeYear(year),
  first: months(year, 1, 3),
  second: months(year, 4, 6),
  third: months(year, 7, 9),
  fourth: months(year, 10, 12),
  half: months(year, 1, 6),
  nine: months(year, 1, 9),
  eleven: months(year, 1, 11),
})
export type UsualSpan = keyof ReturnType<typeof usualSpans>

export const monthSpans = (year: number): Span[] =>
  Array.from({ length: MONTHS }, (_, at) => months(year, at + 1, at + 1))

/** Which of the usual windows these days are, if any. */
export function spanName(year: number, { from, to }: Span): UsualSpan | number | null {
  const named = Object.entries(usualSpans(year)).find(([, span]) => span.from === from && span.to === to)
  if (named) return named[0] as UsualSpan
  const month = monthSpans(year).findIndex((span) => span.from === from && span.to === to)
  return month < 0 ? null : month + 1
}
