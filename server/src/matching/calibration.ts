import type { MatchLevel } from '@duijie/shared/match-levels'
import type { Calibration } from './fit.ts'

export type { MatchLevel }

/** Lowest score (0–100) of each level above `none`. */
const floors = { strong: 75, fair: 50, weak: 25 } as const

/** The level that a score of 0–100 stands for. */
export function levelOf(score: number): MatchLevel {
  if (score >= floors.strong) return 'strong'
  if (score >= floors.fair) return 'fair'
  return score >= floors.weak ? 'weak' : 'none'
}

export const leastScoreOf = (level: keyof typeof floors): number => floors[level]

/** 0–100 out of log-odds, rounded to hundredths; rises with the odds. */
export function scoreOf(evidence: number, knots: Calibration): number {
  const probability = 1 / (1 + Math.exp(-evidence))
  let above = 1
  while (above < knots.length - 1 && probability > (knots[above]?.[0] ?? 1)) above++
  const [fromProbability, fromScore] = knots[above - 1] ?? [0, 0]
  const [toProbability, toScore] = knots[above] ?? [1, 100]
  const share = (probability - fromProbability) / (toProbability - fromProbability)
  return Math.round(100 * (fromScore + share * (toScore - fromScore))) / 100
}
