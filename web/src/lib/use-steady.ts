import { useCallback, useLayoutEffect, useRef } from 'react'

/** What an event calls: the same for every drawing, so that who gets it is not drawn anew, and always the latest. */
export function useSteady<Args extends unknown[]>(run: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...args) => latest.current(...args), [])
}
