import { isGoodLevel } from '@duijie/shared/match-levels'
import { useState } from 'react'
import type { MatchEntry } from './match-side.ts'

export interface MatchFocus {
  /** the match whose terms are marked in the page's own text */
  entry: MatchEntry | null
  /** the shared term that is pointed at */
  term: string | null
  look: (id: string) => void
  point: (term: string | null) => void
}

/** Which match, and which of its terms, the reader is looking at; the best one at first. */
export function useMatchFocus(entries: readonly MatchEntry[]): MatchFocus {
  const [looked, setLooked] = useState<string | null>(null)
  const [term, setTerm] = useState<string | null>(null)
  const best = entries.find(({ level }) => isGoodLevel(level))
  return {
    entry: entries.find(({ other }) => other.id === looked) ?? best ?? null,
    term,
    look: setLooked,
    point: setTerm,
  }
}
