import { useDeferredValue } from 'react'

/**
 * What was fetched, whose first showing is drawn in slices between which the page answers. What changes later
 * shows at once.
 */
export function useRevealed<Data>(data: Data | undefined): Data | undefined {
  const there = useDeferredValue(data !== undefined)
  return there ? data : undefined
}
