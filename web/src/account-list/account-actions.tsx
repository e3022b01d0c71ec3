import type { Account } from '@duijie/shared/accounts'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { useAccount } from '../lib/use-session.ts'
import { notify } from '../ui/notify.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import style from './accounts.module.css'
import { accountChanges, accountCommands } from './queries.ts'
import { useAccountListTexts } from './texts.ts'

/** What may be done about an account: never one's own, and the bureau's by the administrator alone. */
export function AccountActions({ account }: { account: Account }) {
  const t = useAccountListTexts()
  const self = useAccount()
  const failureText = useFailureText()
  const [disabling, setDisabling] = useState(false)
  const { id, name, status } = account
  const disable = useCommand({
    send: (reason: string, key) => accountCommands.disable(id, reason, key),
    invalidates: () => accountChanges,
    onDone() {
      setDisabling(false)
      notify(t('disabledDone', { name }))
    },
  })
  const enable = useCommand({
    send: (_: null, key) => accountCommands.enable(id, key),
    invalidates: () => accountChanges,
    onDone: () => notify(t('enabledDone', { name })),
    onFailed: (error) => notify(failureText(error).what),
  })
  const mayDecide =
    self?.id !== id && (self?.role === 'admin' || account.role === 'enterprise' || account.role === 'liaison')
  return (
    <div className={style.actions}>
      <Link to="/audit-log" search={{ actorId: [id] }} aria-label={t('logNamed', { name })}>
        {t('log')}
      </Link>
      {mayDecide && status === 'pending' && (
        <Link to="/review" search={{ tab: 'accounts' }}>
          {t('review')}
        </Link>
      )}
      {mayDecide && status === 'active' && (
        <Button
          size="small"
          danger
          aria-label={t('disableNamed', { name })}
          onClick={() => setDisabling(true)}
        >
          {t('disable')}
        </Button>
      )}
      {mayDecide && status === 'disabled' && (
        <Button
          size="small"
          aria-label={t('enableNamed', { name })}
          loading={enable.isPending}
          onClick={() => enable.mutate(null)}
        >
          {t('enable')}
        </Button>
      )}
      <ReasonDialog
        open={disabling}
        title={t('disableTitle', { account: account.account })}
        text={t('disableText', { name })}
        label={t('reasonLabel')}
        confirmLabel={t('disable')}
        danger
        busy={disable.isPending}
        error={disable.error}
        onConfirm={(reason) => disable.mutate(reason)}
        onCancel={() => setDisabling(false)}
      />
    </div>
  )
}
