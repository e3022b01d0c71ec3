import { useEffect, useMemo, useRef, useState } from 'react'
import { readDraft, removeDraft, type StoredDraft, writeDraft } from './drafts.ts'
import { useAccount } from './use-session.ts'

const PAUSE_MS = 400

export interface Draft<Values> {
  /** what was found at the start, if anything */
  found: { values: Values; savedAt: string; version: number | null } | null
  /** keep these values; call it on every change */
  keep(values: Values): void
  /** after a submit, or when the account throws the draft away */
  clear(): void
  /** typed, but not kept by the browser: leaving would lose it */
  atRisk: boolean
}

/** What is typed in a form, kept in this browser for this account: `need.new`, `need.${id}`. */
export function useDraft<Values extends object>(name: string, version: number | null = null): Draft<Values> {
  const accountId = useAccount()?.id ?? 'visitor'
  const [atRisk, setAtRisk] = useState(false)
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void } | null>(null)
  const found = useMemo(() => readDraft(accountId, name), [accountId, name])

  useEffect(() => {
    const write = () => pending.current?.write()
    window.addEventListener('pagehide', write)
    return () => {
      window.removeEventListener('pagehide', write)
      write()
    }
  }, [])

  return {
    found: found as (StoredDraft & { values: Values }) | null,
    atRisk,
    keep(values) {
      if (pending.current) clearTimeout(pending.current.timer)
      const write = () => {
        if (pending.current) clearTimeout(pending.current.timer)
        pending.current = null
        const draft = { savedAt: new Date().toISOString(), version, values }
        setAtRisk(!writeDraft(accountId, name, draft))
      }
      pending.current = { timer: setTimeout(write, PAUSE_MS), write }
    },
    clear() {
      if (pending.current) clearTimeout(pending.current.timer)
      pending.current = null
      removeDraft(accountId, name)
      setAtRisk(false)
    },
  }
}
