import { standsOver } from '../lib/standing-over.ts'
import { takeTo } from './follow-pages.ts'

const TAKES_FOCUS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'
/** dialogs give the focus back by themselves once they are gone */
const PAUSE_MS = 100

/** Where something stood: itself, what it stood in, and its place there. */
type Trail = { element: HTMLElement; place: number }[]

function trailOf(element: HTMLElement): Trail {
  const trail: Trail = []
  for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
    trail.push({ element: at, place: at.parentElement ? [...at.parentElement.children].indexOf(at) : 0 })
  }
  return trail
}

const isThere = (element: HTMLElement) =>
  element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0

const firstIn = (element: Element | undefined): HTMLElement | undefined => {
  if (!(element instanceof HTMLElement)) return undefined
  return [element, ...element.querySelectorAll<HTMLElement>(TAKES_FOCUS)].find(
    (each) => each.matches(TAKES_FOCUS) && isThere(each),
  )
}

/** What is next to where the focus was: the row that moved up, the one before, or the heading of what held it. */
function nextTo(trail: Trail): HTMLElement | undefined {
  const [own] = trail
  if (own && isThere(own.element)) return own.element
  const at = trail.findIndex(({ element }) => isThere(element))
  const [gone, held] = [trail[at - 1], trail[at]?.element]
  if (!gone || !held) return undefined
  if (!held.matches('main, main > *')) {
    const near = firstIn(held.children[gone.place]) ?? firstIn(held.children[gone.place - 1])
    if (near) return near
  }
  const holder = held.closest<HTMLElement>('section, article, form, dialog, [role="dialog"], main')
  return holder?.querySelector<HTMLElement>('h1, h2, h3') ?? holder ?? undefined
}

/**
 * Where what has the focus goes away - a row that was deleted, a button that did its work - the browser drops the
 * focus, and the next Tab would begin at the top of the page. It goes on beside where it was instead.
 */
export function keepFocus(): () => void {
  let onPage: Trail = []
  /** of each dialog: one that opens over another leaves it where it was */
  const inDialog = new WeakMap<HTMLElement, Trail>()
  let touched = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function onFocus({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return
    const over = standsOver()
    if (!over) onPage = trailOf(target)
    else if (over.contains(target)) inDialog.set(over, trailOf(target))
  }
  function onPointer({ type, pointerType }: PointerEvent) {
    touched = pointerType === 'touch'
    // a press beside everything means to leave it
    if (type !== 'pointerup' || document.activeElement !== document.body) return
    const over = standsOver()
    if (over) inDialog.delete(over)
    onPage = []
  }
  const onKey = () => {
    touched = false
  }
  function look() {
    if (document.activeElement !== document.body) return
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE_MS)
  }
  function keep() {
    if (document.activeElement !== document.body || touched) return
    const over = standsOver()
    const next = over ? (nextTo(inDialog.get(over) ?? []) ?? firstIn(over)) : nextTo(onPage)
    if (!next || (over && !over.contains(next))) return
    if (next.matches(TAKES_FOCUS)) next.focus()
    else takeTo(next)
  }

  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('pointerdown', onPointer)
  document.addEventListener('pointerup', onPointer)
  document.addEventListener('keydown', onKey)
  return () => {
    observer.disconnect()
    clearTimeout(timer)
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('pointerdown', onPointer)
    document.removeEventListener('pointerup', onPointer)
    document.removeEventListener('keydown', onKey)
  }
}
