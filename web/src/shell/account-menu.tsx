import type { Account } from '@duijie/shared/accounts'
import { roleLabels } from '@duijie/shared/labels'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { ChevronDownIcon } from '../ui/icons.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import style from './menu.module.css'
import { SignOutButton } from './sign-out-button.tsx'
import { useShellTexts } from './texts.ts'

/** Who is signed in, and what concerns the account itself. */
export function AccountMenu({ account }: { account: Account }) {
  const t = useShellTexts()
  const label = useLabel()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close the list from anywhere within
    <div
      className={style.root}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <button
        type="button"
        className={style.button}
        aria-label={t('accountMenu', { name: account.name })}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <span>{account.name}</span>
        <ChevronDownIcon />
      </button>
      {open && (
        <div className={style.list} id={listId}>
          <div className={style.who}>
            <div>{account.name}</div>
            <div className={style.detail}>
              {label(roleLabels[account.role])}
              {account.organization && ` · ${account.organization.name}`}
            </div>
          </div>
          {['enterprise', 'liaison', 'staff'].includes(account.role) && (
            <Link to="/digests" className={style.item} onClick={close}>
              {t('digests')}
            </Link>
          )}
          <Link to="/account/calendar" className={style.item} onClick={close}>
            {t('calendar')}
          </Link>
          <Link to="/account/password" className={style.item} onClick={close}>
            {t('changePassword')}
          </Link>
          <LanguageSwitch />
          <SignOutButton account={account} />
        </div>
      )}
    </div>
  )
}
