/** Rows of features, whether each counts as a success, and how much it weighs. */
export type Observations = { rows: number[][]; successes: boolean[]; weights: number[] }

/**
 * Logistic regression without intercept by gradient descent with momentum, from `prior` (all zeros unless
 * given) on, with a quadratic penalty on the distance to it; add a column of ones for an intercept. Features
 * should be of like scale. The same observations in the same order always give the same coefficients.
 */
export function fitLogistic(
  { rows, successes, weights }: Observations,
  penalty = 0.002,
  rounds = 150,
  prior: readonly number[] = new Array<number>(rows[0]?.length ?? 0).fill(0),
): number[] {
  const width = prior.length
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  let coefficients = [...prior]
  let momentum = new Array<number>(width).fill(0)
  for (let round = 0; round < rounds; round++) {
    const gradient = coefficients.map((value, column) => 2 * penalty * (value - (prior[column] ?? 0)))
    for (const [at, row] of rows.entries()) {
      let odds = 0
      for (let column = 0; column < width; column++) odds += (row[column] ?? 0) * (coefficients[column] ?? 0)
      const miss = 1 / (1 + Math.exp(-odds)) - (successes[at] ? 1 : 0)
      const share = (miss * (weights[at] ?? 0)) / total
      for (let column = 0; column < width; column++) {
        gradient[column] = (gradient[column] ?? 0) + share * (row[column] ?? 0)
      }
    }
    momentum = momentum.map((speed, column) => 0.9 * speed - 0.5 * (gradient[column] ?? 0))
    coefficients = coefficients.map((coefficient, column) => coefficient + (momentum[column] ?? 0))
  }
  return coefficients
}
