import type { AnyRouter } from '@tanstack/react-router'

const PATIENCE_MS = 15_000
const LEAVES_IT = ['keydown', 'pointerdown'] as const

/**
 * Takes the focus to the heading of each page that is gone to, as a browser does where a page is loaded anew;
 * a page that focuses a field of its own keeps it, and what still stands there keeps it too: then the heading is said.
 */
export function followPages(router: AnyRouter, say: (text: string) => void): () => void {
  let stop = () => {}
  const leave = router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    if (!pathChanged || !fromLocation) return
    stop()
    stop = whenHeaded((heading) => {
      const { activeElement } = document
      const content = heading.closest('main')
      if (activeElement?.matches('main *, dialog *, [role="dialog"] *')) say(heading.textContent ?? '')
      else if (!content?.querySelector('dialog[open]')) takeTo(heading)
    })
  })
  return () => {
    leave()
    stop()
  }
}

/** Calls once the page has its heading, unless the reader goes on by themselves before. */
function whenHeaded(found: (heading: HTMLElement) => void): () => void {
  const look = () => {
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    stop()
    found(heading)
  }
  const observer = new MutationObserver(look)
  const timer = setTimeout(() => stop(), PATIENCE_MS)
  function stop() {
    observer.disconnect()
    clearTimeout(timer)
    for (const event of LEAVES_IT) document.removeEventListener(event, stop)
  }
  for (const event of LEAVES_IT) document.addEventListener(event, stop)
  observer.observe(document.body, { childList: true, subtree: true })
  look()
  return stop
}

/** To something that is read but takes no keys. */
export function takeTo(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
