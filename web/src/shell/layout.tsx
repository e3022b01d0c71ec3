import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { quiet } from '../lib/quiet.ts'
import { useSession } from '../lib/use-session.ts'
import { lazyShellDialog } from '../ui/lazy-dialog.tsx'
import { Notices } from '../ui/notices.tsx'
import { Header } from './header.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { TourGuide } from './tour-guide.tsx'

const Keyboard = lazy(() => quiet().then(() => import('./keyboard.tsx')))
const SignInAgainDialog = lazyShellDialog(() => import('../accounts/sign-in-again-dialog.tsx'))

export function Layout() {
  const { account, expired } = useSession()
  return (
    <>
      <Header />
      <OfflineNotice />
      <main id="content" tabIndex={-1}>
        {/* Pages keep nothing of another account; signing in again as the same one keeps everything. */}
        <Outlet key={account?.id ?? 'visitor'} />
      </main>
      <Notices />
      <Suspense>
        <Keyboard />
      </Suspense>
      {account && !expired && <TourGuide key={account.id} account={account} />}
      {expired && account && <SignInAgainDialog account={account} />}
    </>
  )
}
