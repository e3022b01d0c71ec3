import type { Account } from '@duijie/shared/accounts'
import { roleLabels } from '@duijie/shared/labels'
import { Link } from '@tanstack/react-router'
import { guideOf } from '../help/guide-names.ts'
import { useLabel } from '../i18n/use-label.ts'
import { DropDown } from '../ui/drop-down.tsx'
import { ChevronDownIcon } from '../ui/icons.tsx'
import style from '../ui/menu.module.css'
import { AppearanceOptions } from './appearance-options.tsx'
import { overlay } from './asked.ts'
import { SignOutButton } from './sign-out-button.tsx'
import { useShellTexts } from './texts.ts'

/** Who is signed in, what concerns the account itself, and how the page looks. */
export function AccountMenu({ account }: { account: Account }) {
  const t = useShellTexts()
  const label = useLabel()
  return (
    <DropDown
      name={t('accountMenu', { name: account.name })}
      button={
        <>
          <span>{account.name}</span>
          <ChevronDownIcon />
        </>
      }
    >
      {(close) => (
        <>
          <div className={style.part}>
            <div className={style.who}>
              <div>{account.name}</div>
              <div className={style.detail}>
                {label(roleLabels[account.role])}
                {account.organization && ` · ${account.organization.name}`}
              </div>
            </div>
          </div>
          <div className={style.part}>
            {['enterprise', 'liaison', 'staff'].includes(account.role) && (
              <Link to="/digests" className={style.item} onClick={close}>
                {t('digests')}
              </Link>
            )}
            <Link to="/account/calendar" className={style.item} onClick={close}>
              {t('calendar')}
            </Link>
            <Link
              to="/help/$guide"
              params={{ guide: guideOf(account.role) }}
              className={style.item}
              onClick={close}
            >
              {t('guides')}
            </Link>
            <Link
              to="/"
              className={style.item}
              onClick={() => {
                close()
                overlay.ask('tour')
              }}
            >
              {t('showRound')}
            </Link>
            <button
              type="button"
              className={style.item}
              onClick={() => {
                close()
                overlay.ask('keys')
              }}
            >
              {t('keys')}
            </button>
            <Link to="/account/password" className={style.item} onClick={close}>
              {t('changePassword')}
            </Link>
          </div>
          <div className={style.part}>
            <AppearanceOptions />
          </div>
          <SignOutButton account={account} />
        </>
      )}
    </DropDown>
  )
}
