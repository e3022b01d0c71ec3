export const matchLevels = ['strong', 'fair', 'weak', 'none'] as const
export type MatchLevel = (typeof matchLevels)[number]

/** Lowest score (0–100) of each level above `none`. */
const floors = { strong: 70, fair: 45, weak: 25 } as const

/** The level that a score of 0–100 stands for. */
export function levelOf(score: number): MatchLevel {
  if (score >= floors.strong) return 'strong'
  if (score >= floors.fair) return 'fair'
  return score >= floors.weak ? 'weak' : 'none'
}
