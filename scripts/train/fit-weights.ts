import type { JudgedNeed } from '@duijie/server/matching/fitting/judged-need'
import { fitLogistic } from '@duijie/server/matching/fitting/logistic'
import { combine, fitPairwise } from '@duijie/server/matching/fitting/pairwise'
import { readLabelled } from '../bench/development-data.ts'
import { featureNames, judgedNeeds } from '../bench/labelled-features.ts'

// Fits the weights of server/src/matching/parameters.ts on the judged pairs and prints them:
//   npx tsx scripts/train/fit-weights.ts
const RELEVANT = 3

/** Intercept and slope that turn a ranking score into the log-odds of relevance. */
function calibrate(
  needs: readonly JudgedNeed[],
  weights: readonly number[],
): { base: number; slope: number } {
  const rows: number[][] = []
  const successes: boolean[] = []
  for (const need of needs) {
    for (const [at, row] of need.rows.entries()) {
      rows.push([1, combine(row, weights)])
      successes.push((need.levels[at] ?? 0) >= RELEVANT)
    }
  }
  const [base = 0, slope = 1] = fitLogistic({ rows, successes, weights: rows.map(() => 1) }, 0, 4_000)
  return { base, slope }
}

const needs = judgedNeeds(readLabelled())
const ranking = fitPairwise(needs)
const { base, slope } = calibrate(needs, ranking)
console.log('base', base.toFixed(2))
for (const [column, name] of featureNames.entries()) {
  console.log(name, ((ranking[column] ?? 0) * slope).toFixed(2))
}
