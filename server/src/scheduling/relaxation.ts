import { bestPairs, type GainsOf, once } from '../assignment/best-pairs.ts'
import type { Instance } from './instance.ts'
import { fairGain } from './worth.ts'

/** Two easy halves of the problem: which pairs meet, and who sits in one slot. By places of candidates. */
export type Relaxation = {
  /** candidates with a slot in common */
  possible: readonly number[]
  /** Pairs worth most, each less its price, when only numbers count: limits, open slots, all tables together. */
  pairs(prices: Float64Array): Half
  /** Pairs of the highest prices that can sit in the slot at once. */
  seats(slot: number, prices: Float64Array): Half
}

export type Half = { chosen: readonly number[]; value: number }

/** As many meetings as limit and open slots allow, each with what it adds to fairness. */
function fairGains({ open, limits, slots }: Instance): GainsOf {
  return (participant) => {
    const own = open.subarray(participant * slots.length, (participant + 1) * slots.length)
    const openSlots = own.reduce((sum, each) => sum + each, 0)
    const most = Math.min(limits[participant] ?? 0, openSlots)
    return Float64Array.from({ length: most }, (_, nth) => fairGain(nth + 1))
  }
}

/** Slots that both ends have open, with a table. */
export function commonSlots({ candidates, open, capacity, slots }: Instance, place: number): number[] {
  const ends = candidates[place]?.ends ?? []
  return slots.flatMap((_, slot) => {
    const both = ends.every((end) => open[end * slots.length + slot] === 1)
    return both && (capacity[slot] ?? 0) > 0 ? [slot] : []
  })
}

/** Prices are by candidate. Both halves are solved exactly, so that together they bound every schedule. */
export function relaxationOf(instance: Instance): Relaxation {
  const { candidates, capacity } = instance
  const common = candidates.map((_, place) => new Set(commonSlots(instance, place)))
  const possible = candidates.flatMap((_, place) => (common[place]?.size === 0 ? [] : [place]))
  const gains = fairGains(instance)
  const tables = capacity.reduce((sum, each) => sum + each, 0)

  function solve(
    some: readonly number[],
    worthAt: (place: number) => number,
    gain: GainsOf,
    limit: number,
  ): Half {
    const valued = some.map((place) => {
      const [left, right] = candidates[place]?.ends ?? [0, 0]
      return { left, right, value: worthAt(place) }
    })
    const { chosen, value } = bestPairs(valued, { left: gain, right: gain, limit })
    return { chosen: chosen.map((at) => some[at] ?? 0), value }
  }

  return {
    possible,
    pairs: (prices) =>
      solve(possible, (place) => (candidates[place]?.worth ?? 0) - (prices[place] ?? 0), gains, tables),
    seats: (slot, prices) => {
      const priced = possible.filter((place) => (prices[place] ?? 0) > 0 && common[place]?.has(slot))
      return solve(priced, (place) => prices[place] ?? 0, once, capacity[slot] ?? 0)
    },
  }
}
