import { type FollowUpDays, followUpDaysSchema, usualFollowUpDays } from '@duijie/shared/follow-ups'
import { leadStageLabels } from '@duijie/shared/labels'
import { Form, InputNumber } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { followUpDays, type SetValue } from './queries.ts'
import { SettingForm } from './setting-form.tsx'
import { useSettingTexts } from './texts.ts'

const MOST_DAYS = 730
type Stage = keyof FollowUpDays
const stages = Object.keys(followUpDaysSchema.shape) as Stage[]

export function FollowUpDaysForm({ set }: { set: SetValue<FollowUpDays> }) {
  const t = useSettingTexts()
  const label = useLabel()
  return (
    <SettingForm set={set} usual={usualFollowUpDays} put={followUpDays.put}>
      {stages.map((stage) => (
        <Form.Item key={stage} name={stage} label={label(leadStageLabels[stage])} colon={false}>
          <InputNumber
            min={1}
            max={MOST_DAYS}
            precision={0}
            placeholder={t('none')}
            suffix={t('unit')}
            inputMode="numeric"
          />
        </Form.Item>
      ))}
    </SettingForm>
  )
}
