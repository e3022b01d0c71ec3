import { dayOf } from '@duijie/shared/days'
import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { useAgreementPageTexts } from './page-texts.ts'

interface Values {
  day: string | null
  reason?: string
  certificateNumber?: string
}

interface DayReasonDialogProps {
  title: string
  dayLabel: string
  /** the day it begins with, today unless given */
  first: string | null
  needsReason: boolean
  /** asks for the number of the certificate, which begins with this one */
  certificate?: { label: string; first: string } | undefined
  danger?: boolean
  busy: boolean
  error: unknown
  children?: ReactNode
  onConfirm: (move: { day: string | undefined; reason: string; certificateNumber?: string }) => void
  onCancel: () => void
}

/** What is asked before a stage changes: since when, and why where that is not the usual. */
export function DayReasonDialog(props: DayReasonDialogProps) {
  const t = useAgreementPageTexts()
  const [form] = Form.useForm<Values>()
  const today = dayOf(new Date())
  const day = Form.useWatch('day', form) ?? props.first ?? today
  const why = props.needsReason || day !== today
  return (
    <FormDialog
      open
      title={props.title}
      okText={t('confirm')}
      cancelText={t('cancel')}
      busy={props.busy}
      okButtonProps={{ danger: props.danger ?? false }}
      onOk={form.submit}
      onCancel={props.onCancel}
      destroyOnHidden
    >
      {props.children}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          day: props.first ?? today,
          reason: '',
          certificateNumber: props.certificate?.first ?? '',
        }}
        onFinish={({ day: chosen, reason = '', certificateNumber = '' }) =>
          props.onConfirm({
            day: chosen ?? undefined,
            reason: reason.trim(),
            ...(certificateNumber.trim() && { certificateNumber: certificateNumber.trim() }),
          })
        }
      >
        {props.certificate && (
          <Form.Item
            name="certificateNumber"
            label={props.certificate.label}
            rules={[{ required: true, whitespace: true, message: props.certificate.label }]}
          >
            <Input maxLength={60} />
          </Form.Item>
        )}
        <Form.Item name="day" label={props.dayLabel} extra={t('dayHint')}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: why, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <FailureAlert error={props.error} />
    </FormDialog>
  )
}
