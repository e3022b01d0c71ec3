import { Button, Form } from 'antd'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useDraft } from '../lib/use-draft.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import style from './accounts.module.css'
import { OrganizationItems } from './organization-items.tsx'
import { PersonItems } from './person-items.tsx'
import { accountCommands } from './queries.ts'
import {
  emptyRegistration,
  type RegistrationValues,
  registrationOf,
  withoutPasswords,
} from './registration-values.ts'
import { useAccountTexts } from './texts.ts'

export function RegistrationForm({ onRegistered }: { onRegistered: (account: string) => void }) {
  const t = useAccountTexts()
  const [form] = Form.useForm<RegistrationValues>()
  const draft = useDraft<RegistrationValues>('registration')
  useLeaveWarning(draft.atRisk)
  const register = useCommand({
    send: (values: RegistrationValues, key) => accountCommands.register(registrationOf(values), key),
    onDone(_, { account }) {
      draft.clear()
      onRegistered(account.account)
    },
    onFailed: (error) => showFieldErrors(form, error),
  })
  return (
    <Form<RegistrationValues>
      form={form}
      layout="vertical"
      className={style.form}
      initialValues={draft.found?.values ?? emptyRegistration}
      onValuesChange={(_, values) => draft.keep(withoutPasswords(values))}
      onFinish={(values) => register.mutate(values)}
    >
      <DraftNotice
        draft={draft}
        onDiscard={() => {
          draft.clear()
          form.setFieldsValue(emptyRegistration)
        }}
      />
      <h2>{t('organizationSection')}</h2>
      <OrganizationItems />
      <h2>{t('personSection')}</h2>
      <PersonItems />
      <FailureAlert error={register.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={register.isPending}>
        {t('register')}
      </Button>
    </Form>
  )
}
