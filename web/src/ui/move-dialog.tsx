import { dayOf } from '@duijie/shared/days'
import { Form, type FormInstance, Input } from 'antd'
import type { ReactNode } from 'react'
import { DayInput } from './day-input.tsx'
import { FailureAlert } from './failure-alert.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useMoveTexts } from './move-texts.ts'

export interface MoveValues {
  day: string | null
  reason?: string
}

interface MoveDialogProps<Values extends MoveValues> {
  form: FormInstance<Values>
  /** the words of the stage it goes to */
  stage: string
  first: Partial<Values>
  usual: boolean
  needsReason: boolean
  reasonHint?: string | undefined
  danger: boolean
  busy: boolean
  error: unknown
  /** what else is asked, as items of the form */
  children?: ReactNode
  onConfirm: (values: Values) => void
  onCancel: () => void
}

/** What is asked before a stage changes: the true day, why where that is not the usual, and what belongs to it. */
export function MoveDialog<Values extends MoveValues>(props: MoveDialogProps<Values>) {
  const t = useMoveTexts()
  const today = dayOf(new Date())
  const day = Form.useWatch((values) => values.day, props.form) ?? today
  const why = !props.usual || props.needsReason || day !== today
  return (
    <FormDialog
      open
      title={t('moveTitle', { stage: props.stage })}
      okText={t('confirm')}
      cancelText={t('cancel')}
      busy={props.busy}
      okButtonProps={{ danger: props.danger }}
      onOk={props.form.submit}
      onCancel={props.onCancel}
      destroyOnHidden
    >
      {!props.usual && <p>{t('unusual')}</p>}
      <Form<Values>
        form={props.form}
        layout="vertical"
        clearOnDestroy
        initialValues={{ day: today, reason: '', ...props.first }}
        onFinish={(values) => props.onConfirm({ ...values, reason: values.reason?.trim() ?? '' })}
      >
        {props.children}
        <Form.Item name="day" label={t('day')} extra={t('dayHint')}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          extra={props.reasonHint}
          rules={[{ required: why, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <FailureAlert error={props.error} />
    </FormDialog>
  )
}
