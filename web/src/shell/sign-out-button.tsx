import type { Account } from '@duijie/shared/accounts'
import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { countDrafts, removeDrafts } from '../lib/drafts.ts'
import { session } from '../lib/session.ts'
import style from '../ui/menu.module.css'
import { notify } from '../ui/notify.ts'
import { useShellTexts } from './texts.ts'

const DraftsDialog = lazy(() => import('./drafts-dialog.tsx'))

/** Signs out; where drafts are left in the browser, asks first what shall become of them. */
export function SignOutButton({ account }: { account: Account }) {
  const t = useShellTexts()
  const router = useRouter()
  const [drafts, setDrafts] = useState(0)

  async function leave(remove: boolean) {
    // away from the page first: as a visitor it would ask for what it may no longer see
    await router.navigate({ to: '/' })
    if (router.state.location.pathname !== '/') return
    try {
      await session.signOut()
      if (remove) removeDrafts(account.id)
    } catch {
      notify(t('signOutFailed'), 'danger')
    }
  }

  function start() {
    const count = countDrafts(account.id)
    if (count > 0) setDrafts(count)
    else void leave(false)
  }

  return (
    <>
      <button type="button" className={style.item} onClick={start}>
        {t('signOut')}
      </button>
      {drafts > 0 && (
        <Suspense>
          <DraftsDialog count={drafts} onLeave={leave} onCancel={() => setDrafts(0)} />
        </Suspense>
      )}
    </>
  )
}
