import { reasonSchema } from '@duijie/shared/fields'
import { Button, Form, Input } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { fieldErrorsOf } from '../lib/form-problem.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { FailureAlert } from './failure-alert.tsx'
import { FormDialog } from './form-dialog.tsx'
import style from './reason-dialog.module.css'
import { useUiTexts } from './texts.ts'

interface ReasonDialogProps {
  open: boolean
  title: string
  text?: ReactNode
  confirmLabel: string
  /** of what is written, where it is no reason */
  label?: string
  placeholder?: string
  /** usual reasons, one tap each */
  usual?: readonly string[]
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

  useEffect(() => {
    // it is the only field, by whatever name the API knows it
    const errors = fieldErrorsOf(props.error).flatMap((field) => field.errors)
    if (errors.length > 0) form.setFields([{ name: 'reason', errors }])
  }, [form, props.error])

  function add(reason: string) {
    const typed = form.getFieldValue('reason')?.trim()
    form.setFieldValue('reason', typed ? `${typed}\n${reason}` : reason)
  }

  return (
    <FormDialog
      open={props.open}
      title={props.title}
      okText={props.confirmLabel}
      cancelText={t('cancel')}
      busy={props.busy ?? false}
      okButtonProps={{ danger: props.danger ?? false }}
      onOk={form.submit}
      onCancel={props.onCancel}
      destroyOnHidden
    >
      {props.text}
      <Form form={form} layout="vertical" onFinish={({ reason }) => props.onConfirm(reason.trim())}>
        {props.usual && (
          <div className={style.usual}>
            {props.usual.map((reason) => (
              <Button key={reason} size="small" onClick={() => add(reason)}>
                {reason}
              </Button>
            ))}
          </div>
        )}
        <Form.Item
          name="reason"
          label={props.label ?? t('reason')}
          rules={[rule(reasonSchema.shape.reason)]}
          required
        >
          <Input.TextArea
            rows={4}
            maxLength={500}
            showCount
            autoFocus
            placeholder={props.placeholder ?? t('reasonPlaceholder')}
          />
        </Form.Item>
      </Form>
      <FailureAlert error={props.error} />
    </FormDialog>
  )
}
