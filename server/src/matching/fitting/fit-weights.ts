import type { MatchFit } from '../fit.ts'
import { fitWith, weightsOfFit } from './fit-columns.ts'
import type { JudgedNeed } from './judged-need.ts'
import { fitLogistic } from './logistic.ts'
import { combine, fitPairwise } from './pairwise.ts'

/** From this level on a pair is relevant. */
export const relevantLevel = 3

/** How many judged needs the prior is worth: with so many, it and they have about the same say. */
const priorNeeds = 4

/**
 * The weights of a fit learnt from judged needs (rows in the order of `fitColumns`): first what ranks the
 * candidates of each need, then base and slope that turn the sum into the log-odds of relevance. Both stay
 * near `prior`, the nearer the fewer needs were judged; a text feature never counts against a pair.
 */
export function fitWeights(needs: readonly JudgedNeed[], prior: MatchFit): MatchFit {
  const penalty = priorNeeds / (20 * Math.max(1, needs.length))
  const ranking = fitPairwise(needs, { weights: weightsOfFit(prior), penalty }).map((weight, column) =>
    column < 3 ? Math.max(0, weight) : weight,
  )
  const sums = needs.flatMap(({ rows }) => rows.map((row) => combine(row, ranking)))
  const successes = needs.flatMap(({ levels }) => levels.map((level) => level >= relevantLevel))
  const middle = sums.reduce((sum, value) => sum + value, 0) / Math.max(1, sums.length)
  const unit =
    Math.sqrt(sums.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, sums.length)) || 1
  const observations = {
    rows: sums.map((value) => [1, (value - middle) / unit]),
    successes,
    weights: sums.map(() => 1),
  }
  const [level = 0, rise = unit] = fitLogistic(observations, penalty, 400, [prior.text.base + middle, unit])
  const slope = Math.max(0.1, rise / unit)
  return fitWith(
    prior,
    level - slope * middle,
    ranking.map((weight) => slope * weight),
  )
}
