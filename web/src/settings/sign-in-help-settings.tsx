import { type SignInHelp, signInHelpSchema, usualSignInHelp } from '@duijie/shared/password-resets'
import { Form, Input } from 'antd'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { type SetValue, signInHelp } from './queries.ts'
import { SettingForm } from './setting-form.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { useSignInHelpTexts } from './sign-in-help-texts.ts'

/** Whom to ask who cannot sign in: everybody reads it. */
export function SignInHelpSettings() {
  const t = useSignInHelpTexts()
  return (
    <SettingPanel title={t('title')} text={t('text')} setting={signInHelp}>
      {(set) => <HelpForm set={set} />}
    </SettingPanel>
  )
}

function HelpForm({ set }: { set: SetValue<SignInHelp> }) {
  const t = useSignInHelpTexts()
  const rule = useFieldRule()
  return (
    <SettingForm set={set} usual={usualSignInHelp} put={signInHelp.put}>
      <Form.Item
        name="text"
        label={t('label')}
        colon={false}
        layout="vertical"
        rules={[rule(signInHelpSchema.shape.text)]}
      >
        <Input.TextArea rows={3} maxLength={300} showCount placeholder={t('placeholder')} />
      </Form.Item>
    </SettingForm>
  )
}
