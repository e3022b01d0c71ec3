import { dayOf } from '@duijie/shared/days'
import { Select } from 'antd'
import { monthSpans, type Span, spanName, type UsualSpan, usualSpans } from '../lib/usual-spans.ts'
import { DayInput } from '../ui/day-input.tsx'
import type { FigureAddress } from './figure-span.ts'
import { useFigureTexts } from './figure-texts.ts'
import style from './figures.module.css'

interface FigureSpanProps {
  year: number
  span: Span
  onChange: (address: FigureAddress) => void
}

const YEARS = 12

/** A year, one of its usual windows or months, or any days. */
export function FigureSpan({ year, span, onChange }: FigureSpanProps) {
  const t = useFigureTexts()
  const thisYear = Number(dayOf(new Date()).slice(0, 4))
  const years = [...new Set([year, ...Array.from({ length: YEARS }, (_, at) => thisYear + 1 - at)])].sort(
    (a, b) => b - a,
  )
  const spans = usualSpans(year)
  const names = Object.keys(spans) as UsualSpan[]
  const chosen = spanName(year, span)
  const spanOf = (of: number, name: UsualSpan | number | null): Span =>
    (typeof name === 'number' ? monthSpans(of)[name - 1] : name && usualSpans(of)[name]) ||
    usualSpans(of).year
  return (
    <div className={style.choice}>
      <Select
        aria-label={t('year')}
        value={year}
        options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
        onChange={(next) => onChange({ year: next, ...spanOf(next, chosen) })}
      />
      <Select<UsualSpan | number | 'custom'>
        aria-label={t('span')}
        value={chosen ?? 'custom'}
        style={{ minWidth: 130 }}
        options={[
          ...names.map((value) => ({ value, label: t(`span.${value}`) })),
          ...monthSpans(year).map((_, at) => ({ value: at + 1, label: t('month', { month: at + 1 }) })),
          ...(chosen === null ? [{ value: 'custom' as const, label: t('custom') }] : []),
        ]}
        onChange={(next) => next !== 'custom' && onChange({ year, ...spanOf(year, next) })}
      />
      <div className={style.end}>
        <label htmlFor="figures-from">{t('from')}</label>
        <DayInput
          id="figures-from"
          value={span.from}
          onChange={(from) => onChange({ year, ...span, ...(from && { from }) })}
        />
      </div>
      <div className={style.end}>
        <label htmlFor="figures-to">{t('to')}</label>
        <DayInput
          id="figures-to"
          value={span.to}
          onChange={(to) => onChange({ year, ...span, ...(to && { to }) })}
        />
      </div>
    </div>
  )
}
