import type { PasswordChange } from '@duijie/shared/accounts'
import { Button, Form, Input } from 'antd'
import { useFieldTexts } from '../lib/field-texts.ts'
import { fieldErrorsOf, showFieldErrors } from '../lib/form-problem.ts'
import { session } from '../lib/session.ts'
import { useCommand } from '../lib/use-command.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { Page, Panel } from '../ui/page.tsx'
import style from './accounts.module.css'
import { NewPasswordItems } from './new-password-items.tsx'
import { accountCommands } from './queries.ts'
import { useAccountTexts } from './texts.ts'

export function PasswordPage() {
  const t = useAccountTexts()
  const field = useFieldTexts()
  const [form] = Form.useForm<PasswordChange>()
  const unsaved = useUnsaved()
  const change = useCommand({
    send: ({ currentPassword, newPassword }: PasswordChange, key) =>
      accountCommands.changePassword({ currentPassword, newPassword }, key),
    onDone(opened) {
      unsaved.settle()
      session.open(opened)
      form.resetFields()
      notify(t('passwordChanged'))
    },
    onFailed: (error) => showFieldErrors(form, error),
  })
  const elsewhere = fieldErrorsOf(change.error).length > 0 ? null : change.error
  return (
    <Page title={t('changePassword')} lead={t('changePasswordLead')} width="narrow">
      <Panel>
        <Form
          form={form}
          layout="vertical"
          className={style.form}
          onValuesChange={unsaved.touch}
          onFinish={(values) => change.mutate(values)}
        >
          <Form.Item
            name="currentPassword"
            label={t('currentPassword')}
            rules={[{ required: true, message: field('required') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <NewPasswordItems name={['newPassword']} repeatName={['passwordRepeat']} label={t('newPassword')} />
          <FailureAlert error={elsewhere} />
          <Button type="primary" htmlType="submit" size="large" block loading={change.isPending}>
            {t('save')}
          </Button>
        </Form>
      </Panel>
    </Page>
  )
}
