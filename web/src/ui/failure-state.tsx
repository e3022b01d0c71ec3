import { Link, useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ApiProblem, isProblem } from '../lib/failures.ts'
import { isMissingPart } from '../lib/missing-part.ts'
import type { FailureCode } from '../lib/problem-texts.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { useAccount } from '../lib/use-session.ts'
import { DisconnectedIcon, LockIcon, SearchIcon, WarningIcon } from './icons.tsx'
import style from './state-notice.module.css'
import { StateNotice } from './state-notice.tsx'
import { useUiTexts } from './texts.ts'
import { usePageTitle } from './use-page-title.ts'

const WaysOn = lazy(() => import('./ways-on.tsx'))

function iconOf(code: FailureCode) {
  if (code === 'not_found') return <SearchIcon />
  if (code === 'forbidden' || code === 'page_forbidden' || code === 'unauthenticated') return <LockIcon />
  if (code === 'network') return <DisconnectedIcon />
  return <WarningIcon />
}

const CALM: FailureCode[] = ['not_found', 'forbidden', 'page_forbidden', 'unauthenticated', 'session_expired']

const notFound = new ApiProblem({ type: 'about:blank', title: 'not found', status: 404, code: 'not_found' })

interface FailureStateProps {
  error: unknown
  onRetry?: () => void
  /** it takes the place of the whole page */
  page?: boolean
}

/** A page or panel that could not be shown: what happened, what to do, and the button that does it. */
export function FailureState({ error: failure, onRetry, page = false }: FailureStateProps) {
  const t = useUiTexts()
  // nothing was typed into an address that the API cannot read: it leads to nothing
  const error = page && isProblem(failure, 'validation_failed') ? notFound : failure
  const { code, what, todo } = useFailureText()(error)
  const location = useLocation()
  const calm = CALM.includes(code)
  const account = useAccount()
  usePageTitle(page ? what : null)
  // what a visitor does not find may be there for an account
  const hidden = code === 'not_found' && account === null
  // a part that failed is not asked for again by rendering anew
  const retry = isMissingPart(error) ? () => window.location.reload() : onRetry
  const signIn = code === 'unauthenticated' || code === 'session_expired'
  return (
    <StateNotice
      icon={iconOf(code)}
      tone={calm ? 'calm' : 'danger'}
      page={page}
      title={what}
      text={todo}
      actions={
        <>
          {!calm && retry && (
            <button type="button" className={style.button} onClick={retry}>
              {t(code === 'outdated' ? 'refresh' : 'retry')}
            </button>
          )}
          {(signIn || hidden) && (
            <Link to="/sign-in" search={{ next: location.href }}>
              {t('signIn')}
            </Link>
          )}
          {calm && !signIn && <Link to="/">{t('home')}</Link>}
        </>
      }
      below={
        page &&
        calm &&
        !signIn && (
          <Suspense>
            <WaysOn error={error} />
          </Suspense>
        )
      }
    />
  )
}
