import { dayOf } from '@duijie/shared/days'
import { figureLabels } from '@duijie/shared/figure-labels'
import { figureIds } from '@duijie/shared/figures'
import {
  type SummaryWording,
  type SummaryWordingInput,
  summaryWordingInputSchema,
} from '@duijie/shared/summaries'
import { dayWords } from '@duijie/shared/summary-wording'
import { Button, Form, type GetRef, Input } from 'antd'
import { useRef } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useMerge } from '../lib/use-merge.ts'
import type { Unsaved } from '../lib/use-unsaved.ts'
import { wholeYear } from '../lib/usual-spans.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { useUiTexts } from '../ui/texts.ts'
import { Paper } from './paper.tsx'
import { summaryCommands, summaryKeys } from './queries.ts'
import style from './summaries.module.css'
import { useSummaryTexts } from './texts.ts'

const wordsOf = ({ title, body }: SummaryWordingInput): SummaryWordingInput => ({ title, body })

interface WordingEditorProps {
  known: SummaryWording | null
  start: SummaryWordingInput
  unsaved: Unsaved
  onSaved: (wording: SummaryWording) => void
  onCancel?: () => void
}

/** The text of a wording, the placeholders to put into it, and how it reads with this year's figures. */
export function WordingEditor({ known, start, unsaved, onSaved, onCancel }: WordingEditorProps) {
  const t = useSummaryTexts()
  const ui = useUiTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<SummaryWordingInput>()
  const area = useRef<GetRef<typeof Input.TextArea>>(null)
  const year = Number(dayOf(new Date()).slice(0, 4))
  const days = wholeYear(year)
  const merge = useMerge({ form, opened: known, valuesOf: wordsOf, read: summaryCommands.readWording })
  const save = useCommand({
    send: (input: SummaryWordingInput, key) =>
      merge.known
        ? summaryCommands.changeWording(merge.known, input, key)
        : summaryCommands.addWording(input, key),
    invalidates: () => [[...summaryKeys.wordings]],
    onDone(wording) {
      unsaved.settle()
      merge.settle(wording)
      notify(t('saved'))
      onSaved(wording)
    },
    onFailed: merge.meet,
  })
  const preview = useCommand({ send: (body: string) => summaryCommands.preview({ ...days, body }) })
  const { title, body } = summaryWordingInputSchema.shape

  function insert(placeholder: string) {
    const text = form.getFieldValue('body') ?? ''
    const field = area.current?.resizableTextArea?.textArea
    const at = field?.selectionStart ?? text.length
    form.setFieldValue('body', `${text.slice(0, at)}{${placeholder}}${text.slice(field?.selectionEnd ?? at)}`)
    unsaved.touch()
    field?.focus()
  }

  const entries = [
    ...dayWords.map((word) => ({ name: t(`word.${word}`), placeholder: word as string })),
    ...figureIds.map((id) => ({ name: label(figureLabels[id]), placeholder: id as string })),
  ]
  return (
    <>
      <Panel>
        <div className={style.editor}>
          <Form
            form={form}
            layout="vertical"
            onValuesChange={unsaved.touch}
            initialValues={wordsOf(start)}
            onFinish={(input) => save.mutate(input)}
          >
            <MergeNotice merge={merge} />
            <Form.Item name="title" label={t('name')} rules={[rule(title)]} required>
              <Input maxLength={120} />
            </Form.Item>
            <Form.Item name="body" label={t('body')} rules={[rule(body)]} validateTrigger="onBlur" required>
              <Input.TextArea ref={area} autoSize={{ minRows: 14, maxRows: 30 }} maxLength={20_000} />
            </Form.Item>
            <FailureAlert error={merge.leftOf(save.error) ?? preview.error} />
            <div className={style.screen}>
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {t('save')}
              </Button>
              <Button
                loading={preview.isPending}
                onClick={() =>
                  void form
                    .validateFields(['body'])
                    .then(({ body: text }) => preview.mutate(text))
                    .catch(() => undefined)
                }
              >
                {t('preview')}
              </Button>
              {onCancel && <Button onClick={() => unsaved.mayClose() && onCancel()}>{ui('cancel')}</Button>}
            </div>
          </Form>
          <section aria-label={t('placeholders')}>
            <h3>{t('placeholders')}</h3>
            <p className={style.hint}>{t('facets')}</p>
            <ul className={style.placeholders}>
              {entries.map(({ name, placeholder }) => (
                <li key={placeholder}>
                  <button type="button" title={t('insert', { name })} onClick={() => insert(placeholder)}>
                    {name}
                    <code>{`{${placeholder}}`}</code>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </Panel>
      {preview.data && (
        <Panel title={t('previewOf', { year })}>
          <Paper title={start.title} paragraphs={preview.data.paragraphs} days={days} />
        </Panel>
      )}
    </>
  )
}
