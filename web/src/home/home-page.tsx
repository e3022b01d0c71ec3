import { lazy, Suspense } from 'react'
import { useAccount } from '../lib/use-session.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { PublicHome } from './public-home.tsx'

/** Visitors load the portal alone. */
const RoleHome = lazy(() => import('./role-home.tsx'))

export function HomePage() {
  const account = useAccount()
  if (!account) return <PublicHome />
  return (
    <Suspense fallback={<Skeleton lines={9} />}>
      <RoleHome account={account} />
    </Suspense>
  )
}
