import { useQuery } from '@tanstack/react-query'
import { Radio, Select } from 'antd'
import { townshipsQuery } from '../lib/townships.ts'
import { monthSpans, type Span, spanName, type UsualSpan, usualSpans } from '../lib/usual-spans.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { type FigureAddress, thisYear } from './address.ts'
import style from './figures.module.css'
import { useFigureTexts } from './texts.ts'

interface SpanChoiceProps {
  year: number
  span: Span
  townshipId: string | undefined
  /** whether another township may be chosen */
  townships: boolean
  onChange: (address: FigureAddress) => void
}

const YEARS = 8
const windows: UsualSpan[] = ['year', 'nine', 'eleven', 'half', 'first', 'second', 'third', 'fourth']

/** The year and one of its windows by one tap, a month, or any days; the district or one township. */
export function SpanChoice({ year, span, townshipId, townships, onChange }: SpanChoiceProps) {
  const t = useFigureTexts()
  const places = useQuery({ ...townshipsQuery(), enabled: townships })
  const name = spanName(year, span)
  const spanOf = (of: number): Span =>
    (typeof name === 'number' ? monthSpans(of)[name - 1] : usualSpans(of)[name ?? 'year']) ?? span
  const years = [...new Set([year, ...Array.from({ length: YEARS }, (_, at) => thisYear() + 1 - at)])].sort(
    (a, b) => b - a,
  )
  const change = (next: FigureAddress) => onChange({ year, ...span, townshipId, ...next })
  return (
    <div className={style.choice}>
      <Select
        aria-label={t('year')}
        value={year}
        options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
        onChange={(next) => change({ year: next, ...spanOf(next) })}
      />
      <Radio.Group
        aria-label={t('window')}
        optionType="button"
        className={style.windows ?? ''}
        value={typeof name === 'string' ? name : null}
        options={windows.map((value) => ({ value, label: t(`window.${value}`) }))}
        onChange={({ target }) => change(usualSpans(year)[target.value as UsualSpan])}
      />
      <Select<number | null>
        aria-label={t('month')}
        placeholder={t('month')}
        value={typeof name === 'number' ? name : null}
        style={{ minWidth: 96 }}
        options={monthSpans(year).map((_, at) => ({ value: at + 1, label: t('monthOf', { month: at + 1 }) }))}
        onChange={(month) => month && change(monthSpans(year)[month - 1] ?? {})}
      />
      <span className={style.days}>
        <DayInput value={span.from} placeholder={t('from')} onChange={(from) => from && change({ from })} />–
        <DayInput value={span.to} placeholder={t('to')} onChange={(to) => to && change({ to })} />
      </span>
      {townships && (
        <ClearableSelect
          aria-label={t('township')}
          placeholder={t('wholeDistrict')}
          value={townshipId ?? null}
          style={{ minWidth: 170 }}
          showSearch={{ optionFilterProp: 'label' }}
          options={places.data?.map(({ id, name: label }) => ({ value: id, label })) ?? []}
          onChange={(next) => change({ townshipId: next ?? undefined })}
        />
      )}
    </div>
  )
}
