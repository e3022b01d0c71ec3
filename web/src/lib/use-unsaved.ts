import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { useFieldTexts } from './field-texts.ts'

export interface Unsaved {
  /** something was typed: `onValuesChange={unsaved.touch}` */
  touch: () => void
  isTouched: () => boolean
  /** it is saved: before the page goes on */
  settle: () => void
  /** before something closes in place: false where somebody rather goes on typing */
  mayClose: () => boolean
}

/**
 * For a form that keeps no draft: leaving its page or closing the tab is asked about while something is not saved;
 * not while it is on its way, for then the answer may lead to another page.
 */
export function useUnsaved(onItsWay = false): Unsaved {
  const t = useFieldTexts()
  const typed = useRef(false)
  const atRisk = () => typed.current && !onItsWay
  useBlocker({
    // the address of the same page holds what it shows, and the form stays
    shouldBlockFn: ({ current, next }) =>
      atRisk() && current.pathname !== next.pathname && !window.confirm(t('leave')),
    enableBeforeUnload: atRisk,
  })
  return {
    touch() {
      typed.current = true
    },
    isTouched: () => typed.current,
    settle() {
      typed.current = false
    },
    mayClose: () => !atRisk() || window.confirm(t('close')),
  }
}
