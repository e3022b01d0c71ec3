import { reasonSchema } from '@duijie/shared/fields'
import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { FailureAlert } from './failure-alert.tsx'
import { useUiTexts } from './texts.ts'

interface ReasonDialogProps {
  open: boolean
  title: string
  text?: ReactNode
  confirmLabel: string
  danger?: boolean
  busy?: boolean
  error?: unknown
  onConfirm: (reason: string) => void
  onCancel: () => void
}

/** For actions that must say why: return, reject, withdraw, hold. */
export function ReasonDialog(props: ReasonDialogProps) {
  const t = useUiTexts()
  const rule = useFieldRule()
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.confirmLabel}
      cancelText={t('cancel')}
      okButtonProps={{ danger: props.danger ?? false, loading: props.busy ?? false }}
      onOk={form.submit}
      onCancel={props.onCancel}
      destroyOnHidden
    >
      {props.text}
      <Form form={form} layout="vertical" onFinish={({ reason }) => props.onConfirm(reason.trim())}>
        <Form.Item name="reason" label={t('reason')} rules={[rule(reasonSchema.shape.reason)]} required>
          <Input.TextArea rows={4} maxLength={500} showCount autoFocus placeholder={t('reasonPlaceholder')} />
        </Form.Item>
      </Form>
      <FailureAlert error={props.error} />
    </Modal>
  )
}
