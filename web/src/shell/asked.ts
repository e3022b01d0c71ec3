import { useSyncExternalStore } from 'react'

type Asked = 'tour' | 'palette' | 'keys'

let asked: Asked | null = null
const listeners = new Set<() => void>()

function set(next: Asked | null): void {
  asked = next
  for (const tell of listeners) tell()
}

/** What somebody asked to see over the page, one at a time; what is shown takes it back when it ends. */
export const overlay = {
  ask: (what: Asked) => set(what),
  end(what: Asked) {
    if (asked === what) set(null)
  },
  turn: (what: Asked) => set(asked === what ? null : what),
}

export const useAsked = (): Asked | null =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => asked,
  )
