import { useSyncExternalStore } from 'react'

let asked = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  asked = next
  for (const tell of listeners) tell()
}

/** Whether somebody asked for the tour; the tour itself takes it back when it ends. */
export const tourAsked = { ask: () => set(true), end: () => set(false) }

export const useTourAsked = (): boolean =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => asked,
  )
