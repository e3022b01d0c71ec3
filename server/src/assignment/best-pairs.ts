import { bestBMatching } from './b-matching.ts'

/** Two nodes, one of each side, by any numbers, and what joining them is worth. */
export type ValuedPair = { left: number; right: number; value: number }

/** Gains by node (see `b-matching.ts`): how many pairs it may be in, and what each adds. */
export type GainsOf = (node: number) => ArrayLike<number>

/** A node may be in one pair. */
export const once: GainsOf = () => [0]

/** Places of the chosen pairs, and what they are worth with the gains of their nodes. */
export type BestPairs = { chosen: number[]; value: number }

/** The set of pairs worth most of at most `limit`; only nodes that are in some pair are looked at. */
export function bestPairs(
  pairs: readonly ValuedPair[],
  { left, right, limit }: { left: GainsOf; right: GainsOf; limit?: number },
): BestPairs {
  const sides = {
    left: nodesOf(pairs.map((pair) => pair.left)),
    right: nodesOf(pairs.map((pair) => pair.right)),
  }
  return bestBMatching({
    left: [...sides.left.keys()].map(left),
    right: [...sides.right.keys()].map(right),
    edges: {
      from: Int32Array.from(pairs, (pair) => sides.left.get(pair.left) ?? 0),
      to: Int32Array.from(pairs, (pair) => sides.right.get(pair.right) ?? 0),
      value: Float64Array.from(pairs, ({ value }) => value),
    },
    ...(limit === undefined ? {} : { limit }),
  })
}

function nodesOf(numbers: readonly number[]): Map<number, number> {
  const nodes = new Map<number, number>()
  for (const number of numbers) if (!nodes.has(number)) nodes.set(number, nodes.size)
  return nodes
}
