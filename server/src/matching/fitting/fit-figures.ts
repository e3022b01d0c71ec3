import type { MatchFit } from '../fit.ts'
import { shuffled } from './divisions.ts'
import { weightsOfFit } from './fit-columns.ts'
import { fitWeights, relevantLevel } from './fit-weights.ts'
import type { JudgedNeed } from './judged-need.ts'
import { combine } from './pairwise.ts'
import { areaUnderCurve, type Judged, mean, ndcg } from './ranking-metrics.ts'

/** How one need fares: NDCG at 10, area under the curve (NaN without both answers), log losses of its pairs. */
export type NeedFigures = { ndcg10: number; auc: number; losses: number[] }

/** How a fit orders and rates the judged candidates of a need. */
export function figuresOf(need: JudgedNeed, fit: MatchFit): NeedFigures {
  const weights = weightsOfFit(fit)
  const judged: Judged[] = need.rows.map((row, at) => ({
    level: need.levels[at] ?? 1,
    score: fit.text.base + combine(row, weights),
  }))
  const losses = judged.map(({ level, score }) =>
    Math.log1p(Math.exp(level >= relevantLevel ? -score : score)),
  )
  return { ndcg10: ndcg(judged, 10), auc: areaUnderCurve(judged), losses }
}

const ROUNDS = 2
const FOLDS = 5

/**
 * For each need, in their order, how it fares by weights that were fitted without it, as the mean over
 * divisions of the needs.
 */
export function crossValidatedFigures(needs: readonly JudgedNeed[], prior: MatchFit): NeedFigures[] {
  const seen = new Map<JudgedNeed, NeedFigures[]>(needs.map((need) => [need, []]))
  for (let round = 0; round < ROUNDS; round++) {
    const order = shuffled(needs, round)
    for (let fold = 0; fold < FOLDS; fold++) {
      const fit = fitWeights(
        order.filter((_, at) => at % FOLDS !== fold),
        prior,
      )
      for (const need of order.filter((_, at) => at % FOLDS === fold)) {
        seen.get(need)?.push(figuresOf(need, fit))
      }
    }
  }
  return [...seen.values()].map((figures) => ({
    ndcg10: mean(figures.map(({ ndcg10 }) => ndcg10)),
    auc: mean(figures.map(({ auc }) => auc)),
    losses: figures.flatMap(({ losses }) => losses),
  }))
}

export type Summary = { ndcg10: number; auc: number; logLoss: number }

/** Means over needs, and over pairs for the log loss; needs whose pairs are all alike are no test of order. */
export function summaryOf(figures: readonly NeedFigures[]): Summary {
  const told = figures.filter(({ auc }) => !Number.isNaN(auc))
  return {
    ndcg10: mean(told.map(({ ndcg10 }) => ndcg10)),
    auc: mean(told.map(({ auc }) => auc)),
    logLoss: mean(figures.flatMap(({ losses }) => losses)),
  }
}
