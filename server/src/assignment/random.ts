/** Whole numbers from 0 to below `bound`, the same row for the same seed. */
export type Draw = (bound: number) => number

/** Multiplicative congruential generator of Park and Miller (1988), "Random number generators". */
export function drawFrom(seed: number): Draw {
  const modulus = 2_147_483_647
  let state = (Math.abs(Math.floor(seed)) % (modulus - 1)) + 1
  return (bound) => {
    state = (state * 48_271) % modulus
    return state % Math.max(1, bound)
  }
}

export function shuffled<Item>(items: readonly Item[], draw: Draw): Item[] {
  const keyed = items.map((item) => ({ item, key: draw(1_000_000_007) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
