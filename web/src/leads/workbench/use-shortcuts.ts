import { useEffect, useRef } from 'react'

/** By the key as the keyboard event names it. */
export type Shortcuts = Record<string, (() => void) | undefined>

const TYPED_IN = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'
const TICKED = 'input[type="checkbox"], input[type="radio"], input[type="button"]'
/** what has a use of its own for Enter and for arrows */
const ANSWERS_ENTER = 'a[href], button, summary, [role="button"], [role="link"], [role="menuitem"]'
const OVER_THE_PAGE = '[role="dialog"], [role="alertdialog"], .ant-modal-wrap, [role="menu"]'

const isSeen = (element: Element) =>
  !(element instanceof HTMLElement) || (element.style.display !== 'none' && !element.closest('[hidden]'))

/** Whether a key is meant for what has the focus, or for what stands over the page. */
function isElsewhere(key: string, target: EventTarget | null): boolean {
  if ([...document.querySelectorAll(OVER_THE_PAGE)].some(isSeen)) return true
  if (!(target instanceof Element)) return false
  if (target.matches(TYPED_IN) && !(target.matches(TICKED) && key.length === 1)) return true
  return key === 'Enter' && target.closest(ANSWERS_ENTER) !== null
}

/** Keys that work anywhere on a page, but not while something is typed or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { key, target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event
      const act = latest.current[key]
      if (!act || defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return
      if (isElsewhere(key, target)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
