import type { AccountRole } from '@duijie/shared/closed-lists'

const HINT = 'duijie.signed-in'
const LOCK = 'duijie.refresh'

/** What the tabs of one browser must agree on: whether anybody signed in (public/appearance.js reads in which role), and whose turn it is to refresh. */
export interface SessionTabs {
  remembered(): boolean
  remember(role: AccountRole | null): void
  oneAtATime<Value>(task: () => Promise<Value>): Promise<Value>
  announceSignedOut(): void
  onSignedOut(listener: () => void): void
}

export function openSessionTabs(): SessionTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('duijie.session')
  return {
    remembered() {
      try {
        return localStorage.getItem(HINT) !== null
      } catch {
        return true
      }
    },
    remember(role) {
      try {
        if (role) localStorage.setItem(HINT, role)
        else localStorage.removeItem(HINT)
      } catch {
        // without storage every start asks the cookie
      }
    },
    // Locks exist only in secure contexts; over plain HTTP the tabs refresh unguarded.
    oneAtATime: async (task) => (navigator.locks ? await navigator.locks.request(LOCK, task) : await task()),
    announceSignedOut: () => channel?.postMessage('signed-out'),
    onSignedOut(listener) {
      channel?.addEventListener('message', (event) => {
        if (event.data === 'signed-out') listener()
      })
    },
  }
}
