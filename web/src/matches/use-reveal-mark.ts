import { type RefObject, useEffect } from 'react'

const MARGIN = 32

/** Scrolls a pane, where it scrolls by itself, to the first mark of the term that is pointed at. */
export function useRevealMark(pane: RefObject<HTMLElement | null>, activeTerm: string | null): void {
  useEffect(() => {
    const frame = pane.current
    if (!frame || activeTerm === null || frame.scrollHeight <= frame.clientHeight) return
    const mark = frame.querySelector('mark[data-active]')
    if (!mark) return
    const top = mark.getBoundingClientRect().top - frame.getBoundingClientRect().top
    if (top >= 0 && top <= frame.clientHeight - MARGIN) return
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    frame.scrollTo({
      top: frame.scrollTop + top - frame.clientHeight / 3,
      behavior: calm ? 'auto' : 'smooth',
    })
  }, [pane, activeTerm])
}
