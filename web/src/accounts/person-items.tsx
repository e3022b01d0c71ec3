import { registrationSchema } from '@duijie/shared/accounts'
import { Form, Input } from 'antd'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { NewPasswordItems } from './new-password-items.tsx'
import { useAccountTexts } from './texts.ts'

const shape = registrationSchema.shape.account.shape

/** The registration's part on the first account. */
export function PersonItems() {
  const t = useAccountTexts()
  const rule = useFieldRule()
  return (
    <>
      <Form.Item name={['account', 'name']} label={t('personName')} rules={[rule(shape.name)]} required>
        <Input autoComplete="name" />
      </Form.Item>
      <Form.Item name={['account', 'phone']} label={t('phone')} rules={[rule(shape.phone)]}>
        <Input type="tel" autoComplete="tel" />
      </Form.Item>
      <Form.Item name={['account', 'email']} label={t('email')} rules={[rule(shape.email)]}>
        <Input type="email" autoComplete="email" />
      </Form.Item>
      <Form.Item
        name={['account', 'account']}
        label={t('account')}
        extra={t('accountHint')}
        normalize={(typed: string) => typed.toLowerCase()}
        rules={[rule(shape.account, t('accountHint'))]}
        required
      >
        <Input autoComplete="username" autoCapitalize="none" />
      </Form.Item>
      <NewPasswordItems
        name={['account', 'password']}
        repeatName={['account', 'passwordRepeat']}
        label={t('password')}
      />
    </>
  )
}
