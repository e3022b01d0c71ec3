import { figureNumber, formatFigure, formatRate } from '@duijie/shared/figure-values'
import type { Figure, FigureId, FigureUnit } from '@duijie/shared/figures'
import type { FigureValues, SummaryParagraph } from '@duijie/shared/summaries'
import {
  type DayWord,
  type FigureFacet,
  headingOf,
  roughly,
  wordingParts,
} from '@duijie/shared/summary-wording'
import { figureUnit } from '../figures/policy.ts'

interface Days {
  from: string
  to: string
}

/** What stands where nobody knows a number: seen at once, and never taken for one. */
const UNKNOWN = '〔未录入〕'

/** The figures that a summary keeps. */
export const keptValues = (figures: readonly Figure[]): FigureValues =>
  Object.fromEntries(
    figures.map(({ id, value, previous, target, rate }) => [id, { value, previous, target, rate }]),
  )

/** The wording with its numbers, line by line; where the present ones are given, those that differ are told. */
export function summaryParagraphs(
  body: string,
  days: Days,
  values: FigureValues,
  present?: FigureValues,
): SummaryParagraph[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const parts = wordingParts(line)
      const words = { figureId: null, unit: null, present: null }
      if ('fault' in parts) return { kind: 'body', parts: [{ text: line, ...words }] }
      return {
        kind: headingOf(line),
        parts: parts.map((part) => {
          if (part.kind === 'text') return { text: part.text, ...words }
          if (part.kind === 'days') return { text: dayWord(part.word, days), ...words }
          const unit = figureUnit(part.figureId)
          const text = facetText(values, part.figureId, unit, part.facet)
          const now = present && facetText(present, part.figureId, unit, part.facet)
          return {
            text,
            figureId: part.figureId,
            unit,
            present: now === undefined || now === text ? null : now,
          }
        }),
      }
    })
}

function facetText(values: FigureValues, id: FigureId, unit: FigureUnit, facet: FigureFacet): string {
  const held = values[id]
  if (facet === 'rate') return held?.rate == null ? UNKNOWN : formatRate(held.rate)
  const value = held?.[facet === 'about' ? 'value' : facet] ?? null
  if (value === null) return UNKNOWN
  return facet === 'about'
    ? roughly(figureNumber(value, unit))
    : formatFigure(value, unit).replaceAll(',', '')
}

/** `{{window}}`: 全年, 上半年, 1–9月, or the days themselves. */
function dayWord(word: DayWord, { from, to }: Days): string {
  const [year = '', month = ''] = from.split('-')
  const [endYear, endMonth = ''] = to.split('-')
  switch (word) {
    case 'year':
      return year
    case 'from':
      return chineseDay(from)
    case 'to':
      return chineseDay(to)
    case 'window': {
      const whole = year === endYear && from.endsWith('-01') && isMonthEnd(to)
      if (!whole) return `${chineseDay(from)}至${chineseDay(to)}`
      const [first, last] = [Number(month), Number(endMonth)]
      if (first === 1 && last === 12) return '全年'
      if (first === 1 && last === 6) return '上半年'
      return first === last ? `${first}月` : `${first}—${last}月`
    }
  }
}

const chineseDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function isMonthEnd(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}
