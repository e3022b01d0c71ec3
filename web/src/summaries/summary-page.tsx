import {
  type AnnualSummary,
  type AnnualSummaryPatch,
  summaryWordingInputSchema,
} from '@duijie/shared/summaries'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { saveFile } from '../attachments/save-file.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useMerge } from '../lib/use-merge.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { useUiTexts } from '../ui/texts.ts'
import { useDay } from '../ui/use-day.ts'
import { Paper } from './paper.tsx'
import { summaryCommands, summaryKeys, summaryQueries } from './queries.ts'
import style from './summaries.module.css'
import { useSummaryTexts } from './texts.ts'

const route = getRouteApi('/antd/annual-summaries/$summaryId')

export function SummaryPage() {
  const query = useQuery(summaryQueries.get(route.useParams().summaryId))
  return (
    <Loaded query={query} page>
      {(summary) => <Summary summary={summary} />}
    </Loaded>
  )
}

/** One summary: its text, each number with its records, and what has changed since it was written. */
function Summary({ summary }: { summary: AnnualSummary }) {
  const t = useSummaryTexts()
  const { day } = useDay()
  const failureText = useFailureText()
  const [asking, setAsking] = useState<'text' | 'figures' | null>(null)
  const { from, to } = summary
  const changed = summary.paragraphs.flatMap(({ parts }) => parts).filter(({ present }) => present !== null)
  const patch = useCommand({
    send: (body: AnnualSummaryPatch, key) => summaryCommands.patch(summary, body, key),
    invalidates: () => [[...summaryKeys.all]],
    onFailed: useRefreshOnConflict([[...summaryKeys.all]]),
    onDone() {
      setAsking(null)
      notify(t('saved'))
    },
  })
  const word = useCommand({
    send: () => summaryCommands.word(summary.id),
    onDone: ({ bytes, name }) => saveFile(bytes, name ?? `${summary.title}.docx`),
    onFailed: (error) => {
      const { what, todo } = failureText(error)
      notify(t('downloadFailed', { what, todo }), 'danger')
    },
  })
  return (
    <Page
      title={summary.title}
      crumbs={<Breadcrumbs list="summaries" />}
      lead={`${day(from)}–${day(to)} · ${t('version', { version: summary.version })}`}
      actions={
        <>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <Button onClick={() => setAsking('text')}>{t('edit')}</Button>
          <Button type="primary" loading={word.isPending} onClick={() => word.mutate(undefined)}>
            {t('word')}
          </Button>
        </>
      }
    >
      {changed.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className={style.notice ?? ''}
          title={t('differs', { count: changed.length })}
          action={
            <Button size="small" onClick={() => setAsking('figures')}>
              {t('refresh')}
            </Button>
          }
        />
      )}
      <Paper
        title={summary.title}
        issuer={summary.issuer}
        paragraphs={summary.paragraphs}
        days={{ from, to }}
      />
      <ConfirmDialog
        open={asking === 'figures'}
        title={t('refreshTitle')}
        text={<p>{t('refreshText', { count: changed.length })}</p>}
        confirmLabel={t('refresh')}
        busy={patch.isPending}
        error={patch.error}
        onConfirm={() => patch.mutate({ refresh: true })}
        onCancel={() => setAsking(null)}
      />
      {asking === 'text' && (
        <TextDialog
          summary={summary}
          onSaved={() => {
            setAsking(null)
            notify(t('saved'))
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </Page>
  )
}

type SummaryText = Pick<AnnualSummary, 'title' | 'issuer' | 'body'>

const textOf = ({ title, issuer, body }: AnnualSummary): SummaryText => ({ title, issuer, body })

interface TextDialogProps {
  summary: AnnualSummary
  onSaved: () => void
  onClose: () => void
}

function TextDialog({ summary, onSaved, onClose }: TextDialogProps) {
  const t = useSummaryTexts()
  const ui = useUiTexts()
  const rule = useFieldRule()
  const [form] = Form.useForm<SummaryText>()
  const merge = useMerge({ form, opened: summary, valuesOf: textOf, read: summaryCommands.read })
  const save = useCommand({
    send: (text: SummaryText, key) => summaryCommands.patch(merge.known ?? summary, text, key),
    invalidates: () => [[...summaryKeys.all]],
    onDone: onSaved,
    onFailed: merge.meet,
  })
  const { title, body } = summaryWordingInputSchema.shape
  return (
    <FormDialog
      open
      width={900}
      title={t('edit')}
      okText={t('save')}
      cancelText={ui('cancel')}
      busy={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <MergeNotice merge={merge} />
      <Form
        form={form}
        layout="vertical"
        initialValues={textOf(summary)}
        onFinish={(text) => save.mutate(text)}
      >
        <Form.Item name="title" label={t('name')} rules={[rule(title)]} required>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="issuer" label={t('issuer')} extra={t('issuerHint')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="body" label={t('body')} rules={[rule(body)]} extra={t('facets')} required>
          <Input.TextArea autoSize={{ minRows: 12, maxRows: 24 }} maxLength={20_000} />
        </Form.Item>
      </Form>
      <FailureAlert error={merge.leftOf(save.error)} />
    </FormDialog>
  )
}
