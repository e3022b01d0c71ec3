import {
  type SupportReminders,
  supportRemindersSchema,
  usualSupportReminders,
} from '@duijie/shared/support-reminders'
import { Form, InputNumber } from 'antd'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { type SetValue, supportReminders } from './queries.ts'
import { SettingForm } from './setting-form.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { useSupportSettingTexts } from './support-setting-texts.ts'

const names = ['voucherValidDays', 'voucherLapseDays', 'secondmentEndDays'] as const

/** How long vouchers may be used, and how early the bureau is told that something ends. */
export function SupportSettings() {
  const t = useSupportSettingTexts()
  return (
    <SettingPanel title={t('title')} text={t('text')} setting={supportReminders}>
      {(set) => <RemindersForm set={set} />}
    </SettingPanel>
  )
}

function RemindersForm({ set }: { set: SetValue<SupportReminders> }) {
  const t = useSupportSettingTexts()
  const rule = useFieldRule()
  return (
    <SettingForm set={set} usual={usualSupportReminders} put={supportReminders.put}>
      {names.map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(name)}
          colon={false}
          layout="vertical"
          rules={[rule(supportRemindersSchema.shape[name])]}
        >
          <InputNumber precision={0} suffix={t('days')} inputMode="numeric" />
        </Form.Item>
      ))}
    </SettingForm>
  )
}
