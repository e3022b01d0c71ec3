import { useBlocker } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { useFieldTexts } from './field-texts.ts'

interface Unsaved {
  /** something was typed: `onValuesChange={unsaved.touch}` */
  touch: () => void
  /** it is saved: before the page goes on */
  settle: () => void
}

/** For a form that keeps no draft: leaving its page or closing the tab is asked about while something is not saved. */
export function useUnsaved(): Unsaved {
  const t = useFieldTexts()
  const typed = useRef(false)
  useBlocker({
    // the address of the same page holds what it shows, and the form stays
    shouldBlockFn: ({ current, next }) =>
      typed.current && current.pathname !== next.pathname && !window.confirm(t('leave')),
    enableBeforeUnload: () => typed.current,
  })
  return useMemo(
    () => ({
      touch() {
        typed.current = true
      },
      settle() {
        typed.current = false
      },
    }),
    [],
  )
}
