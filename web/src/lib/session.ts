import { type Account, type Session as OpenedSession, sessionSchema } from '@duijie/shared/accounts'
import { z } from 'zod'
import { ApiProblem, isProblem } from './failures.ts'
import { openSessionTabs, type SessionTabs } from './session-tabs.ts'
import { createStore } from './store.ts'
import { send } from './transport.ts'

export interface SessionState {
  status: 'restoring' | 'visitor' | 'signed_in'
  account: Account | null
  /** the session ran out while the account was at work: ask for the password, then go on */
  expired: boolean
}

const EXPIRY_MARGIN_MS = 20_000
const sessionExpired = () =>
  new ApiProblem({ type: 'about:blank', title: 'session expired', status: 401, code: 'session_expired' })

/**
 * Who is signed in here. The access token lives in this closure alone; the refresh token is an HttpOnly
 * cookie. One renewal at a time, in this tab and among tabs: a refresh token used twice revokes them all.
 */
export function createSession(tabs: SessionTabs = openSessionTabs()) {
  const store = createStore<SessionState>({ status: 'restoring', account: null, expired: false })
  let token: { value: string; staleAt: number } | null = null
  let renewal: Promise<void> | null = null
  let answerSignInAgain: ((signedIn: boolean) => void) | null = null
  const change = (next: Partial<SessionState>) => store.set({ ...store.get(), ...next })

  function open(opened: OpenedSession): void {
    token = { value: opened.accessToken, staleAt: Date.now() + opened.expiresIn * 1000 - EXPIRY_MARGIN_MS }
    tabs.remember(opened.account.role)
    change({ status: 'signed_in', account: opened.account, expired: false })
    answerSignInAgain?.(true)
    answerSignInAgain = null
  }

  function close(): void {
    token = null
    tabs.remember(null)
    change({ status: 'visitor', account: null, expired: false })
    answerSignInAgain?.(false)
    answerSignInAgain = null
  }

  const refresh = () =>
    tabs.oneAtATime(() => send({ method: 'POST', path: 'auth/refresh', response: sessionSchema }, null))

  async function askToSignInAgain(): Promise<void> {
    const answered = new Promise<boolean>((resolve) => {
      answerSignInAgain = resolve
    })
    change({ expired: true })
    if (!(await answered)) throw sessionExpired()
  }

  async function renewOnce(): Promise<void> {
    try {
      open(await refresh())
    } catch (error) {
      if (!isProblem(error, 'unauthenticated', 'session_expired', 'credentials_invalid')) throw error
      token = null
      await askToSignInAgain()
    }
  }

  tabs.onSignedOut(close)

  return {
    get: store.get,
    subscribe: store.subscribe,
    /** Takes up the session that the cookie may still hold; never rejects. */
    async restore(): Promise<void> {
      if (!tabs.remembered()) return change({ status: 'visitor' })
      try {
        open(await refresh())
      } catch (error) {
        if (isProblem(error)) close()
        else change({ status: 'visitor' })
      }
    },
    open,
    accessToken: () => token?.value ?? null,
    isSignedIn: () => store.get().status === 'signed_in',
    isStale: () => store.get().status === 'signed_in' && (token === null || Date.now() >= token.staleAt),
    /** After a 401 for that token: a fresh token, or the account signs in again, or this rejects. */
    async renew(refused: string | null): Promise<void> {
      if (token && token.value !== refused) return
      renewal ??= renewOnce().finally(() => {
        renewal = null
      })
      await renewal
    },
    giveUp: close,
    async signOut(): Promise<void> {
      try {
        await send({ method: 'POST', path: 'auth/sign-out', response: z.unknown() }, token?.value ?? null)
      } catch (error) {
        if (!isProblem(error)) throw error
      }
      close()
      tabs.announceSignedOut()
    },
  }
}

export type Session = ReturnType<typeof createSession>
export const session = createSession()
