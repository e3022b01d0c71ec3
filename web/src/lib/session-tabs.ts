const HINT = 'duijie.signed-in'
const LOCK = 'duijie.refresh'

/** What the tabs of one browser must agree on: whether anybody signed in, and whose turn it is to refresh. */
export interface SessionTabs {
  remembered(): boolean
  remember(signedIn: boolean): void
  oneAtATime<Value>(task: () => Promise<Value>): Promise<Value>
  announceSignedOut(): void
  onSignedOut(listener: () => void): void
}

export function openSessionTabs(): SessionTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('duijie.session')
  return {
    remembered() {
      try {
        return localStorage.getItem(HINT) === '1'
      } catch {
        return true
      }
    },
    remember(signedIn) {
      try {
        if (signedIn) localStorage.setItem(HINT, '1')
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
