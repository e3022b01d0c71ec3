import { useEffect, useState } from 'react'
import type { Unsaved } from './use-unsaved.ts'

interface Versioned {
  version: number
}

export interface Latest<Saved> {
  /** what the form stands on, and is sent against */
  held: Saved
  /** somebody else saved while something was typed here */
  overtaken: boolean
  takeTheirs: () => void
  keepMine: () => void
}

/** For a form that shows what holds: a later state takes its place, but over what is typed only when asked to. */
export function useLatest<Saved extends Versioned>(
  latest: Saved,
  unsaved: Unsaved,
  fill: (saved: Saved) => void,
): Latest<Saved> {
  const [held, setHeld] = useState(latest)
  const moved = latest.version !== held.version
  function takeTheirs() {
    setHeld(latest)
    fill(latest)
    unsaved.settle()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each state that comes in
  useEffect(() => {
    if (moved && !unsaved.isTouched()) takeTheirs()
  }, [latest.version])
  return { held, overtaken: moved && unsaved.isTouched(), takeTheirs, keepMine: () => setHeld(latest) }
}
