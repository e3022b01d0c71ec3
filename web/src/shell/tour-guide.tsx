import type { Account } from '@duijie/shared/accounts'
import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { overlay, useAsked } from './asked.ts'
import { rememberShownRound, wasShownRound } from './tour-seen.ts'

const RoleTour = lazy(() => import('../tour/role-tour.tsx'))

/** Shows an account round at its home: the first time by itself, afterwards when asked. */
export function TourGuide({ account }: { account: Account }) {
  const home = useLocation({ select: ({ pathname }) => pathname === '/' })
  const asked = useAsked() === 'tour'
  const [shown, setShown] = useState(() => wasShownRound(account.id))
  if (!home || (shown && !asked)) return null
  return (
    <Suspense>
      <RoleTour
        role={account.role}
        onEnd={() => {
          rememberShownRound(account.id)
          setShown(true)
          overlay.end('tour')
        }}
      />
    </Suspense>
  )
}
