import type { Instance } from './instance.ts'
import type { Relaxation } from './relaxation.ts'

/** As a share of the value: closer to the bound than this counts as the optimum. */
export const TOLERANCE = 1e-4

/** Rounds without a better bound after which steps are halved. */
const PATIENCE = 15

/**
 * Upper bound on the worth and fairness of any schedule that keeps the hard rules.
 *
 * Which pairs meet and who sits in each slot are two relaxations; that a chosen pair also sits somewhere is priced by
 * Lagrange multipliers, moved by subgradients with the step of Polyak (Held, Wolfe, Crowder 1974, "Validation of
 * subgradient optimization"; Guignard and Kim 1987, "Lagrangean decomposition"). With all prices zero it is the
 * b-matching alone; later rounds only lower the bound, to that of the linear programme of both at best.
 *
 * `reached` is the value of a known schedule: the search ends close to it, or after `rounds`.
 */
export function boundOf(
  { candidates, slots }: Instance,
  relaxation: Relaxation,
  reached: number,
  rounds: number,
): number {
  const prices = new Float64Array(candidates.length)
  let best = Number.POSITIVE_INFINITY
  let share = 1
  let waited = 0
  for (let round = 0; round < rounds; round++) {
    const pairs = relaxation.pairs(prices)
    const slope = new Float64Array(candidates.length)
    for (const place of pairs.chosen) slope[place] = 1
    let sum = pairs.value
    slots.forEach((_, slot) => {
      const seats = relaxation.seats(slot, prices)
      sum += seats.value
      for (const place of seats.chosen) slope[place] = (slope[place] ?? 0) - 1
    })
    waited = sum < best ? 0 : waited + 1
    best = Math.min(best, sum)
    if (best - reached <= TOLERANCE * Math.abs(reached)) break
    if (waited >= PATIENCE) {
      share /= 2
      waited = 0
    }
    let norm = 0
    slope.forEach((each, place) => {
      if (each > 0 || (prices[place] ?? 0) > 0) norm += each * each
    })
    if (norm === 0) break
    const step = (share * (sum - reached)) / norm
    slope.forEach((each, place) => {
      prices[place] = Math.max(0, (prices[place] ?? 0) + step * each)
    })
  }
  return Math.max(best, reached)
}
