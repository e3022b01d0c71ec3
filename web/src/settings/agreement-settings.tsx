import { contractTypeLabels, evidenceKindLabels } from '@duijie/shared/agreement-labels'
import {
  type AgreementReminders,
  agreementRemindersSchema,
  usualAgreementReminders,
} from '@duijie/shared/agreements'
import { evidenceKinds } from '@duijie/shared/attachments'
import { contractTypes } from '@duijie/shared/closed-lists'
import { type RegistrationRules, usualRegistrationRules } from '@duijie/shared/contract-registrations'
import { fenFromWan, wanFromFen } from '@duijie/shared/money'
import { type ProvincialProjectRules, usualProvincialProjectRules } from '@duijie/shared/provincial-projects'
import { Checkbox, Form, InputNumber, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { DayInput } from '../ui/day-input.tsx'
import { useAgreementSettingTexts } from './agreement-setting-texts.ts'
import { agreementReminders, provincialProjectRules, registrationRules, type SetValue } from './queries.ts'
import { SettingForm } from './setting-form.tsx'
import { SettingPanel } from './setting-panel.tsx'

/** What the bureau sets about agreements, their registration and provincial projects. */
export function AgreementSettings() {
  const t = useAgreementSettingTexts()
  return (
    <>
      <SettingPanel title={t('reminders')} text={t('remindersText')} setting={agreementReminders}>
        {(set) => <RemindersForm set={set} />}
      </SettingPanel>
      <SettingPanel title={t('registration')} text={t('registrationText')} setting={registrationRules}>
        {(set) => <RegistrationForm set={set} />}
      </SettingPanel>
      <SettingPanel title={t('projects')} text={t('projectsText')} setting={provincialProjectRules}>
        {(set) => <ProjectsForm set={set} />}
      </SettingPanel>
    </>
  )
}

function RemindersForm({ set }: { set: SetValue<AgreementReminders> }) {
  const t = useAgreementSettingTexts()
  const rule = useFieldRule()
  return (
    <SettingForm set={set} usual={usualAgreementReminders} put={agreementReminders.put}>
      {(['expiryDays', 'milestoneDays'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(name)}
          colon={false}
          layout="vertical"
          rules={[rule(agreementRemindersSchema.shape[name])]}
        >
          <InputNumber precision={0} suffix={t('days')} inputMode="numeric" />
        </Form.Item>
      ))}
    </SettingForm>
  )
}

function useOptions() {
  const label = useLabel()
  return {
    types: contractTypes.map((value) => ({ value, label: label(contractTypeLabels[value]) })),
    evidence: evidenceKinds.map((value) => ({ value, label: label(evidenceKindLabels[value]) })),
  }
}

function RegistrationForm({ set }: { set: SetValue<RegistrationRules> }) {
  const t = useAgreementSettingTexts()
  const { types, evidence } = useOptions()
  const needed = [{ required: true, message: t('needed') }]
  return (
    <SettingForm set={set} usual={usualRegistrationRules} put={registrationRules.put}>
      {(['submitWithinDays', 'correctWithinDays'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(name)} colon={false} layout="vertical">
          <InputNumber
            min={1}
            max={name === 'submitWithinDays' ? 730 : 365}
            precision={0}
            suffix={t('days')}
            placeholder={t('noLimit')}
          />
        </Form.Item>
      ))}
      <Form.Item name="remindDays" label={t('remindDays')} colon={false} layout="vertical" rules={needed}>
        <InputNumber min={1} max={90} precision={0} suffix={t('days')} />
      </Form.Item>
      <Form.Item
        name="contractTypes"
        label={t('contractTypes')}
        colon={false}
        layout="vertical"
        rules={needed}
      >
        <Select mode="multiple" options={types} />
      </Form.Item>
      <Form.Item name={['evidence', 'output']} label={t('evidenceOutput')} colon={false} layout="vertical">
        <Select mode="multiple" options={evidence} />
      </Form.Item>
      <Form.Item name={['evidence', 'absorb']} label={t('evidenceAbsorb')} colon={false} layout="vertical">
        <Select mode="multiple" options={evidence} />
      </Form.Item>
    </SettingForm>
  )
}

function ProjectsForm({ set }: { set: SetValue<ProvincialProjectRules> }) {
  const t = useAgreementSettingTexts()
  const { types, evidence } = useOptions()
  const needed = [{ required: true, message: t('needed') }]
  return (
    <SettingForm set={set} usual={usualProvincialProjectRules} put={provincialProjectRules.put}>
      <Form.Item name="year" label={t('year')} colon={false} layout="vertical">
        <InputNumber min={2000} max={2100} precision={0} placeholder={t('thisYear')} />
      </Form.Item>
      <Form.Item name="minAmountFen" label={t('minAmount')} colon={false} layout="vertical">
        <WanInput />
      </Form.Item>
      <Form.Item name="signedFrom" label={t('signedFrom')} colon={false} layout="vertical">
        <DayInput placeholder={t('noLimit')} />
      </Form.Item>
      <Form.Item name="signedTo" label={t('signedTo')} colon={false} layout="vertical">
        <DayInput placeholder={t('noLimit')} />
      </Form.Item>
      <Form.Item
        name="contractTypes"
        label={t('contractTypes')}
        colon={false}
        layout="vertical"
        rules={needed}
      >
        <Select mode="multiple" options={types} />
      </Form.Item>
      <Form.Item name="originals" label={t('originals')} colon={false} layout="vertical">
        <Select mode="multiple" options={evidence} />
      </Form.Item>
      <Form.Item name="registered" valuePropName="checked">
        <Checkbox>{t('registered')}</Checkbox>
      </Form.Item>
      <Form.Item name="freeLeader" valuePropName="checked">
        <Checkbox>{t('freeLeader')}</Checkbox>
      </Form.Item>
    </SettingForm>
  )
}

interface WanInputProps {
  id?: string
  /** fen */
  value?: number
  onChange?: (fen: number) => void
}

function WanInput({ value = 0, onChange, ...others }: WanInputProps) {
  const t = useAgreementSettingTexts()
  return (
    <InputNumber
      {...others}
      min={0}
      max={100_000}
      value={wanFromFen(value)}
      onChange={(wan) => onChange?.(fenFromWan(wan ?? 0))}
      suffix={t('wan')}
    />
  )
}
