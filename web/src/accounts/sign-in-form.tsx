import { Button, Form, Input } from 'antd'
import { useFieldTexts } from '../lib/field-texts.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import style from './accounts.module.css'
import { useAccountTexts } from './texts.ts'
import type { Credentials } from './use-sign-in.ts'

interface SignInFormProps {
  /** the account that must sign in again; it cannot be changed */
  account?: string
  busy: boolean
  error: unknown
  onSubmit: (credentials: Credentials) => void
}

export function SignInForm({ account, busy, error, onSubmit }: SignInFormProps) {
  const t = useAccountTexts()
  const field = useFieldTexts()
  const required = [{ required: true, whitespace: true, message: field('required') }]
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      initialValues={{ account }}
      onFinish={onSubmit}
      className={style.form}
    >
      <FailureAlert error={error} />
      <Form.Item name="account" label={t('account')} rules={required}>
        <Input
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          autoFocus={!account}
          readOnly={!!account}
        />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={required}>
        <Input.Password size="large" autoComplete="current-password" autoFocus={!!account} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>
        {t('signIn')}
      </Button>
    </Form>
  )
}
