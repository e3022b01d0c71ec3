import { addDays } from '@duijie/shared/days'
import { eventFigureNameSchema } from '@duijie/shared/event-figures'
import { daySchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { readAddress } from '../lib/list-address.ts'
import { monthAfter } from './months.ts'

const shape = {
  from: daySchema,
  to: daySchema,
  of: eventFigureNameSchema,
  year: z.coerce.number().int().min(2000).max(2100),
}

/** What the figures keep in their address; without days, the year so far. */
export type FigureAddress = ReturnType<typeof readFigureAddress>
export const readFigureAddress = (search: Record<string, unknown>) => readAddress(shape, search)

export interface Span {
  from: string
  to: string
}

const endOfMonth = (month: string) => addDays(`${monthAfter(month, 1)}-01`, -1)
const padded = (month: number) => String(month).padStart(2, '0')
const months = (year: number, first: number, last: number): Span => ({
  from: `${year}-${padded(first)}-01`,
  to: endOfMonth(`${year}-${padded(last)}`),
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
  Array.from({ length: 12 }, (_, at) => months(year, at + 1, at + 1))

/** Which of the usual windows these days are, if any. */
export function spanName(year: number, { from, to }: Span): UsualSpan | number | null {
  const named = Object.entries(usualSpans(year)).find(([, span]) => span.from === from && span.to === to)
  if (named) return named[0] as UsualSpan
  const month = monthSpans(year).findIndex((span) => span.from === from && span.to === to)
  return month < 0 ? null : month + 1
}
