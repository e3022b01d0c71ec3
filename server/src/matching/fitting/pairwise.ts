import type { JudgedNeed } from './judged-need.ts'
import { fitLogistic, type Observations } from './logistic.ts'

export function deviations(needs: readonly JudgedNeed[]): number[] {
  const rows = needs.flatMap((need) => need.rows)
  return (rows[0] ?? []).map((_, column) => {
    const values = rows.map((row) => row[column] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
  })
}

/** Weights to begin with and to stay near to; `penalty` on the squared distance, in deviations of a feature. */
export type Prior = { weights: readonly number[]; penalty: number }

/**
 * Weights under which the better of two candidates of one need scores higher (RankNet; Burges et al.
 * 2005): logistic regression on differences, each by the difference of its gains, each need with the
 * same whole weight.
 */
export function fitPairwise(needs: readonly JudgedNeed[], prior?: Prior): number[] {
  const scale = deviations(needs)
  const observations: Observations = { rows: [], successes: [], weights: [] }
  for (const { levels, rows } of needs) {
    const weights: number[] = []
    for (const [better, level] of levels.entries()) {
      for (const [worse, other] of levels.entries()) {
        if (level <= other) continue
        const difference = scale.map(
          (unit, column) => ((rows[better]?.[column] ?? 0) - (rows[worse]?.[column] ?? 0)) / unit,
        )
        observations.rows.push(difference)
        observations.successes.push(true)
        weights.push(2 ** level - 2 ** other)
      }
    }
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    observations.weights.push(...weights.map((weight) => weight / whole))
  }
  const fitted = prior
    ? fitLogistic(
        observations,
        prior.penalty,
        150,
        scale.map((unit, column) => (prior.weights[column] ?? 0) * unit),
      )
    : fitLogistic(observations)
  return fitted.map((weight, column) => weight / (scale[column] ?? 1))
}

/** The weighted sum of a row of features. */
export function combine(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0)
}
