import { useSyncExternalStore } from 'react'
import { createStore } from '../lib/store.ts'

type Asked = 'tour' | 'palette' | 'keys'

const { get, set, subscribe } = createStore<Asked | null>(null)

/** What somebody asked to see over the page, one at a time; what is shown takes it back when it ends. */
export const overlay = {
  ask: (what: Asked) => set(what),
  end(what: Asked) {
    if (get() === what) set(null)
  },
  turn: (what: Asked) => set(get() === what ? null : what),
}

export const useAsked = (): Asked | null => useSyncExternalStore(subscribe, get)
