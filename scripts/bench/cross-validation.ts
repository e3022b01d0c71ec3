import { combine, fitPairwise } from '../train/pairwise.ts'
import type { JudgedNeed } from './labelled-features.ts'
import { type Judged, mean, type Ranking, rankingOf } from './ranking-metrics.ts'

/** Needs in an order that depends on the seed alone. */
function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
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

function spread(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

export type CrossValidated = { mean: Ranking; spread: Ranking }

/**
 * Fits the weights on nine tenths of the needs and ranks the candidates of the rest, `rounds` times with
 * other divisions. `spread` is the standard deviation over rounds of the mean over needs.
 */
export function crossValidate(needs: readonly JudgedNeed[], rounds = 3, folds = 10): CrossValidated {
  const rankings: Ranking[] = []
  for (let round = 0; round < rounds; round++) {
    const order = shuffled(needs, round)
    const judged: Judged[][] = []
    for (let fold = 0; fold < folds; fold++) {
      const held = order.filter((_, at) => at % folds === fold)
      const weights = fitPairwise(order.filter((_, at) => at % folds !== fold))
      for (const { levels, rows } of held) {
        judged.push(rows.map((row, at) => ({ level: levels[at] ?? 0, score: combine(row, weights) })))
      }
    }
    rankings.push(rankingOf(judged))
  }
  const over = (summary: (values: readonly number[]) => number): Ranking => ({
    ndcg10: summary(rankings.map(({ ndcg10 }) => ndcg10)),
    precision5: summary(rankings.map(({ precision5 }) => precision5)),
    auc: summary(rankings.map(({ auc }) => auc)),
  })
  return { mean: over(mean), spread: over(spread) }
}
