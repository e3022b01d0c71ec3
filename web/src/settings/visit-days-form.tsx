import { usualVisitDays, type VisitDays, visitDaysSchema } from '@duijie/shared/visits'
import { Form, InputNumber } from 'antd'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { type SetValue, visitDays } from './queries.ts'
import { SettingForm } from './setting-form.tsx'
import { useSettingTexts } from './texts.ts'

const MOST = 365

export function VisitDaysForm({ set }: { set: SetValue<VisitDays> }) {
  const t = useSettingTexts()
  const rule = useFieldRule()
  return (
    <SettingForm set={set} usual={usualVisitDays} put={visitDays.put}>
      {(['answer', 'callBack', 'remindAgain', 'unvisited'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(name)}
          colon={false}
          rules={[rule(visitDaysSchema.shape[name])]}
        >
          <InputNumber min={1} max={MOST} precision={0} suffix={t('unit')} inputMode="numeric" />
        </Form.Item>
      ))}
    </SettingForm>
  )
}
