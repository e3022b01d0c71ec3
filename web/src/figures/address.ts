import { dayOf } from '@duijie/shared/days'
import { daySchema, idSchema } from '@duijie/shared/fields'
import { figureIdSchema } from '@duijie/shared/figures'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'
import { type Span, wholeYear } from '../lib/usual-spans.ts'

export const yearSchema = z.coerce.number().int().min(2000).max(2100)

/** What the year page keeps in its address. */
export type FigureAddress = ReturnType<typeof readFigureAddress>
export const readFigureAddress = addressReader(() => ({
  year: yearSchema,
  from: daySchema,
  to: daySchema,
  townshipId: idSchema,
  /** the figure whose records are open, and what of it */
  open: figureIdSchema,
  side: z.enum(['records', 'townships', 'targets']),
}))

export const readYear = addressReader(() => ({ year: yearSchema }))

export const thisYear = (): number => Number(dayOf(new Date()).slice(0, 4))

/** The days of an address; the whole year where it names none. */
export function daysOf(address: FigureAddress): Span & { year: number } {
  const year = address.year ?? Number((address.from ?? `${thisYear()}`).slice(0, 4))
  return { year, ...wholeYear(year), ...only('from', address.from), ...only('to', address.to) }
}

const only = (name: 'from' | 'to', day: string | undefined) => (day ? { [name]: day } : {})
