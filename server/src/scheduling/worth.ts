import type { Wish } from './problem.ts'

/**
 * A placed meeting is worth its class, its score (0–100) and what it adds to the fairness of both sides (up to 200
 * each). A class begins above three times the most of the class below it: placing a wish costs at most three others
 * (one of each participant and one that holds the table), so none is ever left out for up to three of a lower class.
 */
const classes = { metBefore: 1, suggested: 1_600, one: 6_400, both: 21_000 } as const

/** The first meeting of a participant counts more than any score. */
const FIRST_MEETING = 200

/** A meeting told to people before: staying is worth more than any new one, being held at all than many moves. */
export const stay = { firm: 100_000, balanced: 3_000 } as const
export const KEEP = 10_000_000
/** A meeting fixed by staff. */
export const PINNED = 1_000_000_000

/** What the wish is worth wherever it is placed, without fairness: 1 to 21,100. */
export function worthOf({ origin, score = 0, metBefore = false }: Wish): number {
  const known = Number.isFinite(score) ? Math.min(100, Math.max(0, score)) : 0
  if (!metBefore) return classes[origin] + known
  const requested = { suggested: 0, one: 100, both: 200 }[origin]
  return classes.metBefore + (requested + known) / 3
}

/**
 * What the n-th meeting of a participant adds (n from 1): 200, 100, 67, 50 … Harmonic weights are those of Thiele
 * (1895, "Om Flerfoldsvalg") and the whole-number form of proportional fairness (Kelly 1997, "Charging and rate
 * control for elastic traffic"): who has none comes first, and nobody's tenth counts much.
 */
export const fairGain = (nth: number): number => FIRST_MEETING / nth

/** What so many meetings of one participant add together. */
export function fairnessOf(meetings: number): number {
  let sum = 0
  for (let nth = 1; nth <= meetings; nth++) sum += fairGain(nth)
  return sum
}
