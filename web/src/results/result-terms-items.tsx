import { cooperationModes } from '@duijie/shared/closed-lists'
import { cooperationModeLabels } from '@duijie/shared/labels'
import { fenRangeSchema } from '@duijie/shared/money'
import { Checkbox, Form } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { FormColumns } from '../ui/form-section.tsx'
import { WanRange } from '../ui/wan-range.tsx'
import { useResultFormTexts } from './form-texts.ts'

const range = fenRangeSchema.nullable()

export function ResultTermsItems() {
  const t = useResultFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  return (
    <>
      <Form.Item name="cooperationModes" label={t('cooperationModes')}>
        <Checkbox.Group
          options={cooperationModes.map((value) => ({ value, label: label(cooperationModeLabels[value]) }))}
        />
      </Form.Item>
      <FormColumns>
        <Form.Item
          name="priceFen"
          label={t('price')}
          rules={[{ validator: (_, value) => rule(range).validator(_, value ?? null) }]}
          extra={t('priceHint')}
        >
          <WanRange />
        </Form.Item>
        <Form.Item name="priceNegotiable" valuePropName="checked" label={t('negotiableLabel')}>
          <Checkbox>{t('negotiable')}</Checkbox>
        </Form.Item>
      </FormColumns>
    </>
  )
}
