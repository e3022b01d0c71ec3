import type { Account } from '@duijie/shared/accounts'
import style from '../ui/menu.module.css'
import { useShellTexts } from './texts.ts'
import { useSignOut } from './use-sign-out.tsx'

export function SignOutButton({ account }: { account: Account }) {
  const t = useShellTexts()
  const { start, question } = useSignOut(account)
  return (
    <>
      <button type="button" className={style.item} onClick={start}>
        {t('signOut')}
      </button>
      {question}
    </>
  )
}
