import { useEffect, useId, useSyncExternalStore } from 'react'
import { standsOver } from './standing-over.ts'
import { createStore } from './store.ts'
import { useSteady } from './use-steady.ts'

export interface Shortcut {
  /** as the keyboard event names them; any of them does it */
  keys: readonly string[]
  /** what it does, for the help of the keys */
  text: string
  /** left out where what has the focus answers the key itself, and the help only tells of it */
  run?: () => void
}

/** The keys of a part of the page, under the name that the part has there. */
export interface ShortcutGroup {
  title: string
  shortcuts: readonly Shortcut[]
}

const groups = createStore<ReadonlyMap<string, ShortcutGroup>>(new Map())

const TYPED_IN = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'
const TICKED = 'input[type="checkbox"], input[type="radio"], input[type="button"]'
/** what has a use of its own for Enter and for arrows */
const ANSWERS_ENTER = 'a[href], button, summary, [role="button"], [role="link"], [role="menuitem"]'

/** Whether a key is meant for what has the focus, or for what stands over the page. */
function isElsewhere(key: string, target: EventTarget | null): boolean {
  if (standsOver()) return true
  if (!(target instanceof Element)) return false
  if (target.matches(TYPED_IN) && !(target.matches(TICKED) && key.length === 1)) return true
  return key === 'Enter' && target.closest(ANSWERS_ENTER) !== null
}

/** Keys of a page, which its help of keys tells of. */
export function useShortcuts({ title, shortcuts }: ShortcutGroup): void {
  useKeys(shortcuts)
  const id = useId()
  const told = JSON.stringify({ title, shortcuts: shortcuts.map(({ keys, text }) => ({ keys, text })) })
  useEffect(() => {
    groups.set(new Map(groups.get()).set(id, JSON.parse(told)))
    return () => {
      const others = new Map(groups.get())
      others.delete(id)
      groups.set(others)
    }
  }, [id, told])
}

/** Keys that work anywhere on a page, but not while something is typed or a dialog is open. */
export function useKeys(shortcuts: readonly Shortcut[]): void {
  const onKeyDown = useSteady((event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event
    const run = shortcuts.find(({ keys }) => keys.includes(key))?.run
    if (!run || defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return
    if (isElsewhere(key, target)) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onKeyDown])
}

/** The keys of the page at hand. */
export function useShortcutGroups(): readonly ShortcutGroup[] {
  return [...useSyncExternalStore(groups.subscribe, groups.get).values()]
}
