import type { MatchLevel } from './calibration.ts'
import type { MatchExplanation } from './explanation.ts'

export type ScoredMatch = {
  needId: string
  resultId: string
  /** 0–100, to hundredths */
  score: number
  level: MatchLevel
  explanation?: MatchExplanation
}

/** Best score first, then by id so that equal scores always come in the same order. */
export function compareMatches(a: ScoredMatch, b: ScoredMatch): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.needId !== b.needId) return a.needId < b.needId ? -1 : 1
  if (a.resultId !== b.resultId) return a.resultId < b.resultId ? -1 : 1
  return 0
}
