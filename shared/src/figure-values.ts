import type { FigureUnit } from './figures.ts'
import { grouped } from './grouped.ts'

const FEN_PER_CENT_OF_WAN = 10_000
const CENTS = 100
const HALVES = 2

/** The number of a value in the unit that it is shown in: 万元 to two decimals, %, days. */
export function figureNumber(value: number, unit: FigureUnit): number {
  switch (unit) {
    case 'fen':
      return Math.round(value / FEN_PER_CENT_OF_WAN) / CENTS
    case 'share':
      return value / CENTS
    case 'half_day':
      return value / HALVES
    default:
      return value
  }
}

/** `1,435`, `610.02`, `49`: a value as it is written, without its unit. */
export const formatFigure = (value: number, unit: FigureUnit): string => grouped(figureNumber(value, unit), 2)

/** What stands in a figure's value for the number typed in the unit that it is shown in. */
export function figureValueOf(shown: number, unit: FigureUnit): number {
  switch (unit) {
    case 'fen':
      return Math.round(shown * CENTS) * FEN_PER_CENT_OF_WAN
    case 'share':
      return Math.round(shown * CENTS)
    case 'half_day':
      return Math.round(shown * HALVES)
    default:
      return Math.round(shown)
  }
}

/** Hundredths of a percent as `49%`, `91.7%`. */
export const formatRate = (rate: number): string => `${grouped(rate / CENTS, 1)}%`
