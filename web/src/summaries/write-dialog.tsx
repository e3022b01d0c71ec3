import { dayOf } from '@duijie/shared/days'
import { type AnnualSummaryInput, annualSummaryInputSchema } from '@duijie/shared/summaries'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { wholeYear } from '../lib/usual-spans.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { useUiTexts } from '../ui/texts.ts'
import { summaryCommands, summaryKeys, summaryQueries } from './queries.ts'
import style from './summaries.module.css'
import { useSummaryTexts } from './texts.ts'

/** Writes a summary of some days from a wording. */
export function WriteDialog({ onClose }: { onClose: () => void }) {
  const t = useSummaryTexts()
  const ui = useUiTexts()
  const rule = useFieldRule()
  const navigate = useNavigate()
  const [form] = Form.useForm<AnnualSummaryInput>()
  const wordings = useQuery(summaryQueries.wordings())
  const year = Number(dayOf(new Date()).slice(0, 4))
  const create = useCommand({
    send: summaryCommands.create,
    invalidates: () => [[...summaryKeys.all]],
    onDone: ({ id }) => void navigate({ to: '/annual-summaries/$summaryId', params: { summaryId: id } }),
    onFailed: (error) => showFieldErrors(form, error),
  })
  const required = { required: true, message: t('required') }
  const first = wordings.data?.items[0]
  if (!first && !wordings.isError) return null
  return (
    <FormDialog
      open
      title={t('write')}
      okText={t('write')}
      cancelText={ui('cancel')}
      busy={create.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          title: t('nameOf', { year }),
          issuer: '',
          ...wholeYear(year),
          wordingId: first?.id,
        }}
        onFinish={(input) => create.mutate(input)}
      >
        <Form.Item
          name="title"
          label={t('name')}
          rules={[rule(annualSummaryInputSchema.shape.title)]}
          required
        >
          <Input maxLength={120} />
        </Form.Item>
        <div className={style.two}>
          <Form.Item name="from" label={t('from')} rules={[required]}>
            <DayInput />
          </Form.Item>
          <Form.Item
            name="to"
            label={t('to')}
            dependencies={['from']}
            rules={[
              required,
              ({ getFieldValue }) => ({
                validator: async (_, to?: string) => {
                  if (to && getFieldValue('from') > to) throw new Error(t('wrongOrder'))
                },
              }),
            ]}
          >
            <DayInput />
          </Form.Item>
        </div>
        <Form.Item name="wordingId" label={t('wording')} rules={[required]}>
          <Select
            options={wordings.data?.items.map(({ id, title }) => ({ value: id, label: title })) ?? []}
          />
        </Form.Item>
        <Form.Item name="issuer" label={t('issuer')} extra={t('issuerHint')}>
          <Input maxLength={120} />
        </Form.Item>
      </Form>
      <FailureAlert error={create.error ?? wordings.error} />
    </FormDialog>
  )
}
