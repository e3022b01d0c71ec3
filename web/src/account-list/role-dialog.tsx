import { type Account, changeableRoles, type RoleChange } from '@duijie/shared/accounts'
import { roleLabels } from '@duijie/shared/labels'
import { Form, Radio } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import style from './accounts.module.css'
import { accountChanges, accountCommands } from './queries.ts'
import { useRoleTexts } from './role-texts.ts'
import { TownshipItem } from './township-item.tsx'

type Values = Pick<RoleChange, 'role'> & { townshipId?: string | null }

/** Another role for somebody of the bureau or a township; it can be taken back at once. */
export function RoleDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useRoleTexts()
  const label = useLabel()
  const failureText = useFailureText()
  const refresh = useRefreshOnConflict(accountChanges)
  const [form] = Form.useForm<Values>()
  const role = Form.useWatch('role', form)
  const { id, name, version } = account
  const former = changeableRoles.find((known) => known === account.role)
  const undo = useCommand({
    send: (changed: Account, key) =>
      accountCommands.changeRole(
        { id, version: changed.version, role: former ?? 'staff', townshipId: account.township?.id ?? null },
        key,
      ),
    invalidates: () => accountChanges,
    onDone: () => notify(t('undone', { name })),
    onFailed: (error) => notify(failureText(error).what, 'danger'),
  })
  const change = useCommand({
    send: ({ role: next, townshipId }: Values, key) =>
      accountCommands.changeRole(
        { id, version, role: next, townshipId: next === 'township' ? (townshipId ?? null) : null },
        key,
      ),
    invalidates: () => accountChanges,
    onDone(changed) {
      onClose()
      notify(t('done', { name, role: label(roleLabels[changed.role]) }), 'success', {
        label: t('undo'),
        run: () => undo.mutate(changed),
      })
    },
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
  })
  return (
    <FormDialog
      open
      title={t('title', { account: account.account })}
      okText={t('confirm')}
      cancelText={t('cancel')}
      busy={change.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className={style.dialogText}>{t('text', { name })}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ role: former, townshipId: account.township?.id }}
        onFinish={(values) => change.mutate(values)}
      >
        <Form.Item name="role" label={t('role')}>
          <Radio.Group
            options={changeableRoles.map((value) => ({ value, label: label(roleLabels[value]) }))}
          />
        </Form.Item>
        {role === 'township' && <TownshipItem />}
      </Form>
      {role === 'admin' && former !== 'admin' && <p>{t('adminText')}</p>}
      <FailureAlert error={change.error} />
    </FormDialog>
  )
}
