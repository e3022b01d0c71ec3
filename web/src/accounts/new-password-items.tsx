import { passwordSchema } from '@duijie/shared/accounts'
import { Form, Input } from 'antd'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useAccountTexts } from './texts.ts'

interface NewPasswordItemsProps {
  name: string[]
  repeatName: string[]
  label: string
}

export function NewPasswordItems({ name, repeatName, label }: NewPasswordItemsProps) {
  const t = useAccountTexts()
  const rule = useFieldRule()
  return (
    <>
      <Form.Item
        name={name}
        label={label}
        extra={t('passwordHint')}
        rules={[rule(passwordSchema, t('passwordHint'))]}
        validateTrigger="onBlur"
        required
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name={repeatName}
        label={t('passwordRepeat')}
        dependencies={[name]}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value !== getFieldValue(name)) throw new Error(t('passwordDiffers'))
            },
          }),
        ]}
        required
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}
