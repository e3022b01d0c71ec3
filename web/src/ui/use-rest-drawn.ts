import { useDeferredValue } from 'react'

/**
 * Whether the entries of a list that are out of sight are drawn too. They are as soon as the page is there; until
 * then they stand empty, as high as they usually are, as drawing all keeps an old computer from showing the first.
 */
export const useRestDrawn = (): boolean => useDeferredValue(true, false)

/** entries of several lines that a usual screen shows */
export const IN_SIGHT = 5
