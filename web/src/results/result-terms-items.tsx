import { cooperationModes } from '@duijie/shared/closed-lists'
import { cooperationModeLabels } from '@duijie/shared/labels'
import { Checkbox, Form } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useRangeRule } from '../lib/use-range-rule.ts'
import { FormColumns } from '../ui/form-section.tsx'
import { WanRange } from '../ui/wan-range.tsx'
import { useResultFormTexts } from './form-texts.ts'

export function ResultTermsItems() {
  const t = useResultFormTexts()
  const label = useLabel()
  const rangeRule = useRangeRule()
  return (
    <>
      <Form.Item name="cooperationModes" label={t('cooperationModes')}>
        <Checkbox.Group
          options={cooperationModes.map((value) => ({ value, label: label(cooperationModeLabels[value]) }))}
        />
      </Form.Item>
      <FormColumns>
        <Form.Item name="priceFen" label={t('price')} rules={[rangeRule]} extra={t('priceHint')}>
          <WanRange />
        </Form.Item>
        <Form.Item name="priceNegotiable" valuePropName="checked" label={t('negotiableLabel')}>
          <Checkbox>{t('negotiable')}</Checkbox>
        </Form.Item>
      </FormColumns>
    </>
  )
}
