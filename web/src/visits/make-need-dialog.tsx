import { type TechField, techFields } from '@duijie/shared/closed-lists'
import { techFieldLabels } from '@duijie/shared/labels'
import { qualitySubjectOf } from '@duijie/shared/visit-need'
import {
  type VisitProblem,
  type VisitProblemNeedInput,
  visitProblemNeedInputSchema,
} from '@duijie/shared/visit-problems'
import { Form, Input } from 'antd'
import { useEffect } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { QualityMeter } from '../ui/quality-meter.tsx'
import { needMadeChanges, visitChanges, visitCommands } from './queries.ts'
import { useVisitPageTexts } from './visit-texts.ts'

type Values = { title: string; techField: TechField | null }

/** A technical problem becomes a draft need: its name and field are proposed, the meter says what is missing. */
export function MakeNeedDialog({ problem, onClose }: { problem: VisitProblem; onClose: () => void }) {
  const t = useVisitPageTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<Values>()
  const title = Form.useWatch('title', form) ?? ''
  const techField = Form.useWatch('techField', form) ?? null
  const propose = useCommand({
    send: (words: string) => visitCommands.split(words),
    onDone({ items: [draft] }) {
      if (!form.getFieldValue('title')) form.setFieldValue('title', draft?.title?.value ?? '')
      if (!form.getFieldValue('techField')) form.setFieldValue('techField', draft?.techField?.value ?? null)
    },
  })
  const { mutate } = propose
  useEffect(() => mutate(problem.words), [mutate, problem.words])
  const refresh = useRefreshOnConflict(visitChanges)
  const make = useCommand({
    send: (input: VisitProblemNeedInput, key) => visitCommands.makeNeed(problem, input, key),
    invalidates: () => needMadeChanges,
    onDone() {
      notify(t('needMade'))
      onClose()
    },
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
  })
  return (
    <FormDialog
      open
      title={t('makeNeed')}
      okText={t('makeNeed')}
      cancelText={t('cancel')}
      busy={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('makeNeedText')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ title: '', techField: null }}
        onFinish={(values) => make.mutate({ ...values, kind: 'technical_challenge' })}
      >
        <Form.Item
          name="title"
          label={t('needTitle')}
          rules={[rule(visitProblemNeedInputSchema.shape.title)]}
          required
        >
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="techField" label={t('techField')}>
          <ClearableSelect
            options={techFields.map((value) => ({ value, label: label(techFieldLabels[value]) }))}
          />
        </Form.Item>
      </Form>
      <QualityMeter need={qualitySubjectOf(problem, { title, techField })} />
      <FailureAlert error={make.error} />
    </FormDialog>
  )
}
