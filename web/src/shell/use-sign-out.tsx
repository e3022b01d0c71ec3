import type { Account } from '@duijie/shared/accounts'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { countDrafts, removeDrafts } from '../lib/drafts.ts'
import { forgetRecentRecords } from '../lib/recent-choices.ts'
import { session } from '../lib/session.ts'
import { lazyShellDialog } from '../ui/lazy-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { useShellTexts } from './texts.ts'

const DraftsDialog = lazyShellDialog(() => import('./drafts-dialog.tsx'))

interface SignOut {
  start: () => void
  /** what is asked first, null while nothing is */
  question: ReactNode
}

/** Signs out; where drafts are left in the browser, asks first what shall become of them. */
export function useSignOut(account: Account | null, onDone?: () => void): SignOut {
  const t = useShellTexts()
  const router = useRouter()
  const [drafts, setDrafts] = useState(0)

  async function leave(remove: boolean) {
    if (!account) return
    onDone?.()
    // away from the page first: as a visitor it would ask for what it may no longer see
    await router.navigate({ to: '/' })
    if (router.state.location.pathname !== '/') return
    try {
      await session.signOut()
      forgetRecentRecords(account.id)
      if (remove) removeDrafts(account.id)
    } catch {
      notify(t('signOutFailed'), 'danger')
    }
  }

  function start() {
    const count = account ? countDrafts(account.id) : 0
    if (count > 0) setDrafts(count)
    else void leave(false)
  }

  return {
    start,
    question:
      drafts > 0 ? (
        <DraftsDialog
          count={drafts}
          onLeave={(remove) => void leave(remove)}
          onCancel={() => {
            setDrafts(0)
            onDone?.()
          }}
        />
      ) : null,
  }
}
