import { contactSchema } from '@duijie/shared/fields'
import { Form, Input } from 'antd'
import type { Rule } from 'antd/es/form'
import { useFieldRule } from '../lib/use-field-rule.ts'
import style from './form-section.module.css'
import { useFormTexts } from './form-texts.ts'

const shape = contactSchema.shape

interface ContactItemsProps {
  /** the rule of what a submission demands */
  demanded: Rule
  phoneDemanded?: boolean
}

/** Whom to call: the fields `contact.name`, `contact.phone`, `contact.email` of a form. */
export function ContactItems({ demanded, phoneDemanded = false }: ContactItemsProps) {
  const t = useFormTexts()
  const rule = useFieldRule()
  return (
    <div className={style.columns}>
      <Form.Item
        name={['contact', 'name']}
        label={t('contactName')}
        rules={[rule(shape.name), demanded]}
        required
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name={['contact', 'phone']}
        label={t('contactPhone')}
        rules={[rule(shape.phone.unwrap()), ...(phoneDemanded ? [demanded] : [])]}
        required={phoneDemanded}
      >
        <Input type="tel" autoComplete="off" maxLength={40} placeholder={t('contactPhonePlaceholder')} />
      </Form.Item>
      <Form.Item name={['contact', 'email']} label={t('contactEmail')} rules={[rule(shape.email.unwrap())]}>
        <Input type="email" autoComplete="off" maxLength={200} />
      </Form.Item>
    </div>
  )
}
