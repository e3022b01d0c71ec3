import { dayOf } from '@duijie/shared/days'
import { Button } from 'antd'
import { useState } from 'react'
import { saveFile } from '../attachments/save-file.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { type Span, wholeYear } from '../lib/usual-spans.ts'
import { DayInput } from '../ui/day-input.tsx'
import { notify } from '../ui/notify.ts'
import { templateCommands } from './queries.ts'
import style from './report-templates.module.css'
import { useTemplateTexts } from './texts.ts'

/** The days, and the filled form. */
export function FillForm({ id }: { id: string }) {
  const t = useTemplateTexts()
  const failureText = useFailureText()
  const [span, setSpan] = useState<Span>(() => wholeYear(Number(dayOf(new Date()).slice(0, 4))))
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
      <div className={style.line}>
        <label htmlFor="fill-from">{t('from')}</label>
        <span className={style.day}>
          <DayInput
            id="fill-from"
            value={span.from}
            onChange={(from) => from && setSpan({ ...span, from })}
          />
        </span>
        <label htmlFor="fill-to">{t('to')}</label>
        <span className={style.day}>
          <DayInput id="fill-to" value={span.to} onChange={(to) => to && setSpan({ ...span, to })} />
        </span>
        <Button
          type="primary"
          disabled={wrong}
          loading={fill.isPending}
          onClick={() => fill.mutate(undefined)}
        >
          {t('fill')}
        </Button>
      </div>
      {wrong && <p role="alert">{t('wrongOrder')}</p>}
    </>
  )
}
