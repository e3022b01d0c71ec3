import type { Judgement } from '@duijie/shared/judgements'
import type { MatchLevel } from '@duijie/shared/match-levels'
import type { MatchExplanation, MatchTerm, NeedTextField, ResultTextField } from '@duijie/shared/matches'

export type Side = 'need' | 'result'
export type TextField = NeedTextField | ResultTextField

/** A need or a result as a match shows it: what it is called, whose it is, its texts. */
export interface MatchSide {
  side: Side
  id: string
  title: string
  /** null where the reader is not told whose need it is */
  organization: { id: string; name: string } | null
  /** short facts in words: readiness, cooperation, money */
  facts: readonly string[]
  texts: Partial<Record<TextField, string>>
}

/** One match as a card shows it, whichever side the page is about. */
export interface MatchEntry {
  needId: string
  resultId: string
  judgement: Judgement | null
  mayJudge: boolean
  rank: number
  score: number
  level: MatchLevel
  explanation: MatchExplanation
  other: MatchSide
}

export interface TermSpan {
  start: number
  end: number
  term: string
}

/** Where the terms stand in one field of one side. */
export function spansIn(terms: readonly MatchTerm[], side: Side, field: TextField): TermSpan[] {
  return terms.flatMap((term) =>
    term[side]
      .filter((span) => span.field === field)
      .map(({ start, end }) => ({ start, end, term: term.term })),
  )
}

/** The terms that give most, first. */
export function byContribution(terms: readonly MatchTerm[]): MatchTerm[] {
  return [...terms].sort((one, other) => other.contribution - one.contribution)
}
