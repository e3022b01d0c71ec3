import {
  type SuggestionLimits,
  suggestionLimitsSchema,
  usualSuggestionLimits,
} from '@duijie/shared/suggestions'
import { Form, InputNumber } from 'antd'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { type SetValue, suggestionLimits } from './queries.ts'
import { SettingForm } from './setting-form.tsx'
import { useSettingTexts } from './texts.ts'

const MOST = 50

export function SuggestionLimitsForm({ set }: { set: SetValue<SuggestionLimits> }) {
  const t = useSettingTexts()
  const rule = useFieldRule()
  return (
    <SettingForm set={set} usual={usualSuggestionLimits} put={suggestionLimits.put}>
      {(['perNeed', 'perResult'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(name)}
          colon={false}
          rules={[rule(suggestionLimitsSchema.shape[name])]}
        >
          <InputNumber min={0} max={MOST} precision={0} suffix={t('leads')} inputMode="numeric" />
        </Form.Item>
      ))}
    </SettingForm>
  )
}
