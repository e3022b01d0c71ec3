import { type Account, changeableRoles } from '@duijie/shared/accounts'
import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { ChevronDownIcon } from '../ui/icons.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import style from './accounts.module.css'
import { useAccountListTexts } from './texts.ts'

const asks = ['reset', 'endSessions', 'changeRole', 'disable', 'enable'] as const
export type AccountAsk = (typeof asks)[number]

interface AccountActionsProps {
  account: Account
  onAsk: (ask: AccountAsk, account: Account) => void
}

/** What may be done about an account: never one's own, and the bureau's by the administrator alone. */
export function AccountActions({ account, onAsk }: AccountActionsProps) {
  const t = useAccountListTexts()
  const self = useAccount()
  const { id, name, role, status } = account
  const admin = self?.role === 'admin'
  const mayDecide = self?.id !== id && (admin || role === 'enterprise' || role === 'liaison')
  const possible: Record<AccountAsk, boolean> = {
    reset: status === 'active',
    endSessions: status === 'active',
    changeRole: admin && status === 'active' && changeableRoles.some((known) => known === role),
    disable: status === 'active',
    enable: status === 'disabled',
  }
  const open = asks.filter((ask) => mayDecide && possible[ask])
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
      {open.length > 0 && (
        <MenuButton
          items={open.map((ask) => ({ key: ask, label: t(ask), danger: ask === 'disable' }))}
          onChoose={(key) => {
            const ask = open.find((known) => known === key)
            if (ask) onAsk(ask, account)
          }}
          size="small"
          icon={<ChevronDownIcon />}
          iconPlacement="end"
          aria-label={t('manageNamed', { name })}
        >
          {t('manage')}
        </MenuButton>
      )}
    </div>
  )
}
