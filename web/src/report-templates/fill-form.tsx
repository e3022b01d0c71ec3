import { dayOf } from '@duijie/shared/days'
import { Button, Radio, Select } from 'antd'
import { useState } from 'react'
import { saveFile } from '../attachments/save-file.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { monthSpans, type Span, spanName, type UsualSpan, usualSpans, wholeYear } from '../lib/usual-spans.ts'
import { DayInput } from '../ui/day-input.tsx'
import { notify } from '../ui/notify.ts'
import { templateCommands } from './queries.ts'
import style from './report-templates.module.css'
import { useTemplateTexts } from './texts.ts'

const windows: UsualSpan[] = ['first', 'second', 'third', 'fourth', 'half', 'nine', 'eleven', 'year']

/** The days, a quarter or a month by one tap, and the filled form. */
export function FillForm({ id }: { id: string }) {
  const t = useTemplateTexts()
  const failureText = useFailureText()
  const [span, setSpan] = useState<Span>(() => wholeYear(Number(dayOf(new Date()).slice(0, 4))))
  const year = Number(span.from.slice(0, 4))
  const name = spanName(year, span)
  const thisYear = Number(dayOf(new Date()).slice(0, 4))
  const years = [...new Set([thisYear, thisYear - 1, thisYear - 2, year])].sort((a, b) => b - a)
  const sameSpan = (of: number): Span =>
    (typeof name === 'number' ? monthSpans(of)[name - 1] : usualSpans(of)[name ?? 'year']) ?? wholeYear(of)
  const wrong = span.from > span.to
  const fill = useCommand({
    send: () => templateCommands.filled(id, span),
    onDone({ bytes, name }) {
      const saved = name ?? `${id}.xlsx`
      saveFile(bytes, saved)
      notify(t('filled', { name: saved }))
    },
    onFailed(error) {
      const { what, todo } = failureText(error)
      notify(t('failed', { what, todo }), 'danger')
    },
  })
  return (
    <>
      <p className={style.hint}>{t('fillText')}</p>
      <div className={style.spans}>
        <Select
          aria-label={t('year')}
          value={year}
          options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
          onChange={(next) => setSpan(sameSpan(next))}
        />
        <Radio.Group
          aria-label={t('span')}
          optionType="button"
          value={typeof name === 'string' ? name : null}
          options={windows.map((value) => ({ value, label: t(`window.${value}`) }))}
          onChange={({ target }) => setSpan(usualSpans(year)[target.value as UsualSpan])}
        />
        <Select<number | null>
          aria-label={t('month')}
          placeholder={t('month')}
          value={typeof name === 'number' ? name : null}
          className={style.month ?? ''}
          options={monthSpans(year).map((_, at) => ({
            value: at + 1,
            label: t('monthOf', { month: at + 1 }),
          }))}
          onChange={(month) => setSpan(monthSpans(year)[(month ?? 1) - 1] ?? span)}
        />
      </div>
      <div className={style.line}>
        <span className={style.day}>
          <label htmlFor="fill-from">{t('from')}</label>
          <DayInput
            id="fill-from"
            value={span.from}
            onChange={(from) => from && setSpan({ ...span, from })}
          />
        </span>
        <span className={style.day}>
          <label htmlFor="fill-to">{t('to')}</label>
          <DayInput id="fill-to" value={span.to} onChange={(to) => to && setSpan({ ...span, to })} />
        </span>
        <Button disabled={wrong} loading={fill.isPending} onClick={() => fill.mutate(undefined)}>
          {t('fill')}
        </Button>
      </div>
      {wrong && <p role="alert">{t('wrongOrder')}</p>}
    </>
  )
}
