import { shuffled } from '@duijie/server/matching/fitting/divisions'
import type { JudgedNeed } from '@duijie/server/matching/fitting/judged-need'
import { combine, fitPairwise } from '@duijie/server/matching/fitting/pairwise'
import { type Judged, mean, type Ranking, rankingOf } from '@duijie/server/matching/fitting/ranking-metrics'

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
