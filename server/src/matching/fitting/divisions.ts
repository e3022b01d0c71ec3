/** The values in an order that depends on the seed (a whole number from 0) alone. */
export function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const order = [...values]
  let state = seed + 1
  for (let at = order.length - 1; at > 0; at--) {
    state = (state * 48_271) % 2_147_483_647
    const other = state % (at + 1)
    const [a, b] = [order[at], order[other]]
    if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a]
  }
  return order
}
