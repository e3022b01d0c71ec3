import { lazy, Suspense } from 'react'
import { useAccount } from '../lib/use-session.ts'
import { PageOutline } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { loadPublicHome, loadRoleHome } from './own-homes.ts'

/** Visitors load the portal alone, and who has an account only what is of their role. */
const PublicHome = lazy(loadPublicHome)
const RoleHome = lazy(loadRoleHome)

export function HomePage() {
  const account = useAccount()
  return (
    <Suspense
      fallback={
        <PageOutline>
          <Skeleton lines={9} />
        </PageOutline>
      }
    >
      {account ? <RoleHome account={account} /> : <PublicHome />}
    </Suspense>
  )
}
