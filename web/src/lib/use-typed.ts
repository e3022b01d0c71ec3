import { useState } from 'react'
import { useDraft } from './use-draft.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

export interface Typed<Values> {
  values: Values
  change: (changed: Partial<Values>) => void
  /** when it was typed that was found at the start, if anything was */
  restored: string | null
  /** it is answered */
  settle: () => void
  discard: () => void
}

/** What is typed on a page that does without antd's form, kept in this browser until it is sent: as drafts are. */
export function useTyped<Values extends object>(name: string, start: Values): Typed<Values> {
  const draft = useDraft<Values>(name)
  const [restored, setRestored] = useState(draft.found?.savedAt ?? null)
  const [values, setValues] = useState<Values>({ ...start, ...draft.found?.values })
  useLeaveWarning(draft.atRisk)
  function settle() {
    draft.clear()
    setRestored(null)
  }
  return {
    values,
    restored,
    settle,
    change(changed) {
      const next = { ...values, ...changed }
      setValues(next)
      if (JSON.stringify(next) === JSON.stringify(start)) draft.clear()
      else draft.keep(next)
    },
    discard() {
      settle()
      setValues(start)
    },
  }
}
