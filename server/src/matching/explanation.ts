import type { NeedTextField, ResultTextField } from './documents.ts'

/** UTF-16 range `[start, end)` in the original text of a field. */
export type TextSpan<Field extends string> = { field: Field; start: number; end: number }

/** `contribution` is in score points: without the term the score is lower by exactly that much. */
export type ExplainedTerm = {
  term: string
  contribution: number
  need: TextSpan<NeedTextField>[]
  result: TextSpan<ResultTextField>[]
}

export const factKinds = ['tech_field', 'trl', 'cooperation', 'budget', 'validity', 'ip', 'quantity'] as const
export type FactKind = (typeof factKinds)[number]

export type ExplainedFact = {
  fact: FactKind
  verdict: 'fits' | 'conflicts' | 'near'
  needValue: string
  resultValue: string
  contribution: number
}

/** What would have to change for the pair to fit: `asked` against `offered`. */
export type NearMiss = { reason: FactKind; asked: string; offered: string }

/** Data, not prose: why a pair scored as it did. */
export type MatchExplanation = { terms: ExplainedTerm[]; facts: ExplainedFact[]; nearMisses: NearMiss[] }
