import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { isProblem } from '../lib/failures.ts'
import { SearchIcon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { DeadLink } from './dead-link.tsx'
import { LinkProof } from './link-proof.tsx'
import { linkQueries } from './queries.ts'
import { useLinkTexts } from './texts.ts'

const InvitationAnswerPage = lazy(() => import('./invitation-answer-page.tsx'))

const NeedConfirmationPage = lazy(() => import('./need-confirmation-page.tsx'))

const OutcomesPage = lazy(() => import('./outcomes-page.tsx'))

const PushAnswerPage = lazy(() => import('./push-answer-page.tsx'))

const ResetPasswordPage = lazy(() => import('./reset-password-page.tsx'))

const TakeOverPage = lazy(() => import('./take-over-page.tsx'))

const UnsubscribePage = lazy(() => import('./unsubscribe-page.tsx'))

const route = getRouteApi('/r/$token')

/** What a link opens without sign-in: first who reads it, then what its purpose shows. */
export function LinkPage() {
  const t = useLinkTexts()
  const { token } = route.useParams()
  const query = useQuery(linkQueries.open(token))
  if (isProblem(query.error)) return <DeadLink error={query.error} />
  return (
    <Loaded query={query} page>
      {({ purpose, proof }) => {
        if (purpose === 'answer_push') {
          return (
            <Suspense fallback={<Skeleton />}>
              <PushAnswerPage token={token} />
            </Suspense>
          )
        }
        if (purpose === 'answer_invitation') {
          return (
            <Suspense fallback={<Skeleton />}>
              <InvitationAnswerPage token={token} />
            </Suspense>
          )
        }
        if (purpose === 'meeting_outcome') {
          return (
            <Suspense fallback={<Skeleton />}>
              <OutcomesPage token={token} />
            </Suspense>
          )
        }
        if (purpose === 'reset_password') {
          return (
            <Suspense fallback={<Skeleton />}>
              <ResetPasswordPage token={token} />
            </Suspense>
          )
        }
        if (purpose === 'unsubscribe') {
          return (
            <Suspense fallback={<Skeleton />}>
              <UnsubscribePage token={token} />
            </Suspense>
          )
        }
        if (purpose !== 'confirm_need' && purpose !== 'take_over_account') {
          return <StateNotice icon={<SearchIcon />} title={t('otherPurpose')} page />
        }
        if (proof !== null) return <LinkProof token={token} proof={proof} purpose={purpose} />
        if (purpose === 'take_over_account') {
          return (
            <Suspense fallback={<Skeleton />}>
              <TakeOverPage token={token} />
            </Suspense>
          )
        }
        return (
          <Suspense fallback={<Skeleton />}>
            <NeedConfirmationPage token={token} />
          </Suspense>
        )
      }}
    </Loaded>
  )
}
