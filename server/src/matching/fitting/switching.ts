import type { MatchFitReason } from '@duijie/shared/match-fits'
import { type NeedFigures, summaryOf } from './fit-figures.ts'
import { mean } from './ranking-metrics.ts'

/** A gain below this is no reason to change what people are used to. */
export const leastGain = 0.01
/** How much worse another figure may look by chance. */
const slack = { auc: 0.005, logLoss: 0.005 }

/**
 * The rule by which learnt weights or term vectors take the place of the present ones: NDCG at 10 of what the
 * fit did not see rises by at least `leastGain` and by more than one standard error of the difference over
 * needs; the area under the curve and the log loss are not worse.
 */
export function verdictOn(before: readonly NeedFigures[], after: readonly NeedFigures[]): MatchFitReason {
  const gains = after.flatMap((figures, at) =>
    Number.isNaN(figures.auc) ? [] : [figures.ndcg10 - (before[at]?.ndcg10 ?? 0)],
  )
  if (!isClear(gains)) return 'no_gain'
  const [was, is] = [summaryOf(before), summaryOf(after)]
  if (is.auc < was.auc - slack.auc) return 'worse_separation'
  if (is.logLoss > was.logLoss + slack.logLoss) return 'worse_probabilities'
  return 'better'
}

/** Whether gains of single cases come to more than `leastGain` and than one standard error of their mean. */
export function isClear(gains: readonly number[]): boolean {
  if (gains.length < 2) return false
  const gain = mean(gains)
  const variance = gains.reduce((sum, value) => sum + (value - gain) ** 2, 0) / (gains.length - 1)
  return gain >= leastGain && gain > Math.sqrt(variance / gains.length)
}
