import type { DeclineReason, JudgementVerdict } from '@duijie/shared/judgements'

/** What one person, or what came of working on the pair, says of it. */
export type Said = { verdict: JudgementVerdict; reason: DeclineReason | null }

const declined: Record<DeclineReason, number | null> = {
  not_relevant: 1,
  trl_gap: 2,
  price: 2,
  timing: null,
  already_solved: null,
  no_answer: null,
  other: null,
}

const levels: Record<Exclude<JudgementVerdict, 'declined'>, number> = { accepted: 3, met: 3.5, signed: 4 }

/**
 * How good a word calls a pair, 1 unrelated … 4 closely related, on the scale of the judged pairs that the
 * shipped weights were fitted on; null where it says nothing of the pair itself, as that the need is solved
 * already.
 */
export function levelOfJudgement({ verdict, reason }: Said): number | null {
  if (verdict !== 'declined') return levels[verdict]
  return reason === null ? null : declined[reason]
}

/**
 * One level for all that was said of a pair: the best of what came of it where people met or signed, else the
 * mean of the opinions; null where none says anything.
 */
export function levelOfPair(said: readonly Said[]): number | null {
  const known = said.map(levelOfJudgement).filter((level) => level !== null)
  if (known.length === 0) return null
  const best = Math.max(...known)
  return best > levels.accepted ? best : known.reduce((sum, level) => sum + level, 0) / known.length
}
