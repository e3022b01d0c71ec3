import type { Account } from '@duijie/shared/accounts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { AccountAsk } from './account-actions.tsx'
import { accountChanges, accountCommands } from './queries.ts'
import { ResetDialog } from './reset-dialog.tsx'
import { RoleDialog } from './role-dialog.tsx'
import { useAccountListTexts } from './texts.ts'

interface AccountDialogsProps {
  ask: AccountAsk
  account: Account
  onClose: () => void
}

/** What is asked before something is done about an account. */
export function AccountDialogs({ ask, account, onClose }: AccountDialogsProps) {
  const t = useAccountListTexts()
  const failureText = useFailureText()
  const { id, name } = account
  const enable = useCommand({
    send: (_: 'enable', key) => accountCommands.enable(id, key),
    invalidates: () => accountChanges,
    onDone() {
      onClose()
      notify(t('enabledDone', { name }))
    },
    onFailed: (error) => notify(failureText(error).what, 'danger'),
  })
  const disable = useCommand({
    send: (reason: string, key) => accountCommands.disable(id, reason, key),
    invalidates: () => accountChanges,
    onDone() {
      onClose()
      notify(t('disabledDone', { name }), 'success', {
        label: t('enable'),
        run: () => enable.mutate('enable'),
      })
    },
  })
  const endSessions = useCommand({
    send: (_: 'end', key) => accountCommands.endSessions(id, key),
    onDone() {
      onClose()
      notify(t('endedDone', { name }))
    },
  })
  if (ask === 'reset') return <ResetDialog account={account} onClose={onClose} />
  if (ask === 'changeRole') return <RoleDialog account={account} onClose={onClose} />
  if (ask === 'disable') {
    return (
      <ReasonDialog
        open
        title={t('disableTitle', { account: account.account })}
        text={t('disableText', { name })}
        label={t('reasonLabel')}
        confirmLabel={t('disable')}
        danger
        busy={disable.isPending}
        error={disable.error}
        onConfirm={(reason) => disable.mutate(reason)}
        onCancel={onClose}
      />
    )
  }
  const ending = ask === 'endSessions'
  const asked = ending ? endSessions : enable
  return (
    <ConfirmDialog
      open
      title={t(ending ? 'endTitle' : 'enableTitle', { account: account.account })}
      text={t(ending ? 'endText' : 'enableText', { name })}
      confirmLabel={t(ending ? 'endConfirm' : 'enable')}
      busy={asked.isPending}
      error={asked.error}
      onConfirm={() => (ending ? endSessions.mutate('end') : enable.mutate('enable'))}
      onCancel={onClose}
    />
  )
}
