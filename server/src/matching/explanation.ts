import type { MatchExplanation, MatchFact, MatchTerm, matchFacts, NearMiss } from '@duijie/shared/matches'

export type { MatchExplanation, NearMiss }

export type ExplainedTerm = MatchTerm
export type ExplainedFact = MatchFact
export type FactKind = (typeof matchFacts)[number]

/** UTF-16 range `[start, end)` in the original text of a field. */
export type TextSpan<Field extends string> = { field: Field; start: number; end: number }
