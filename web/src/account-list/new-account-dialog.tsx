import {
  type Account,
  type AccountInput,
  accountInputSchema,
  type changeableRoles,
} from '@duijie/shared/accounts'
import { roleLabels } from '@duijie/shared/labels'
import { Form, Input, Radio } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import style from './accounts.module.css'
import { accountChanges, accountCommands } from './queries.ts'
import { useRoleTexts } from './role-texts.ts'
import { TownshipItem } from './township-item.tsx'

const { shape } = accountInputSchema
type Values = Pick<AccountInput, 'account' | 'name' | 'phone' | 'email'> & {
  role: (typeof changeableRoles)[number]
  townshipId?: string
}

interface NewAccountDialogProps {
  /** its person is to set a password next */
  onCreated: (account: Account) => void
  onClose: () => void
}

/** An account for somebody of the bureau or a township; the password is set by its person. */
export function NewAccountDialog({ onCreated, onClose }: NewAccountDialogProps) {
  const t = useRoleTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<Values>()
  const role = Form.useWatch('role', form)
  const create = useCommand({
    send: ({ townshipId, ...values }: Values, key) =>
      accountCommands.create(
        {
          ...values,
          organizationId: null,
          townshipId: values.role === 'township' ? (townshipId ?? null) : null,
        },
        key,
      ),
    invalidates: () => accountChanges,
    onDone(account) {
      notify(t('created', { name: account.name }))
      onCreated(account)
    },
    onFailed: (error) => showFieldErrors(form, error),
  })
  return (
    <FormDialog
      open
      title={t('newTitle')}
      okText={t('create')}
      cancelText={t('cancel')}
      busy={create.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className={style.dialogText}>{t('newText')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ role: 'staff', name: '', account: '', phone: '', email: '' }}
        onFinish={(values) => create.mutate(values)}
      >
        <Form.Item name="role" label={t('role')}>
          <Radio.Group
            options={(['staff', 'township', 'admin'] as const).map((value) => ({
              value,
              label: label(roleLabels[value]),
            }))}
          />
        </Form.Item>
        {role === 'township' && <TownshipItem />}
        <Form.Item name="name" label={t('name')} rules={[rule(shape.name)]} required>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="account"
          label={t('account')}
          extra={t('accountHint')}
          normalize={(typed: string) => typed.toLowerCase()}
          rules={[rule(shape.account, t('accountHint'))]}
          required
        >
          <Input autoComplete="off" autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="phone" label={t('phone')} extra={t('phoneHint')} rules={[rule(shape.phone)]}>
          <Input type="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={t('email')} rules={[rule(shape.email)]}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
      </Form>
      <FailureAlert error={create.error} />
    </FormDialog>
  )
}
