import type { MatchFitReason } from '@duijie/shared/match-fits'
import { type NeedFigures, type Summary, summaryOf } from './fit-figures.ts'
import { mean } from './ranking-metrics.ts'

/** A gain below this is no reason to change what people are used to. */
export const leastGain = 0.01
/** How much worse another figure may look by chance. */
const slack = { ndcg10: 0.005, auc: 0.005, logLoss: 0.005 }

/**
 * The rule by which learnt weights take the place of the present ones: NDCG at 10 of what the
 * fit did not see rises by at least `leastGain` and by more than one standard error of the difference over
 * needs; the area under the curve and the log loss are not worse.
 */
export function verdictOn(before: readonly NeedFigures[], after: readonly NeedFigures[]): MatchFitReason {
  const gains = after.flatMap((figures, at) =>
    Number.isNaN(figures.auc) ? [] : [figures.ndcg10 - (before[at]?.ndcg10 ?? 0)],
  )
  if (!isClear(gains)) return 'no_gain'
  return worsening(summaryOf(before), summaryOf(after))
}

/**
 * The rule for words learnt from texts, by the gain of each tested text and, where enough was judged, by judged
 * needs. Titles that find their own texts are no judgement, so their gain must be clear beyond doubt: more than
 * two standard errors. What was judged must not fare worse.
 */
export function verdictOnTerms(
  gains: readonly number[],
  judged?: { before: readonly NeedFigures[]; after: readonly NeedFigures[] },
): MatchFitReason {
  if (gains.length < 2 || mean(gains) <= 2 * standardErrorOf(gains)) return 'no_gain'
  if (!judged) return 'better'
  const [was, is] = [summaryOf(judged.before), summaryOf(judged.after)]
  return is.ndcg10 < was.ndcg10 - slack.ndcg10 ? 'no_gain' : worsening(was, is)
}

function worsening(was: Summary, is: Summary): MatchFitReason {
  if (is.auc < was.auc - slack.auc) return 'worse_separation'
  return is.logLoss > was.logLoss + slack.logLoss ? 'worse_probabilities' : 'better'
}

/** Whether gains of single cases come to more than `leastGain` and than one standard error of their mean. */
export function isClear(gains: readonly number[]): boolean {
  if (gains.length < 2) return false
  const gain = mean(gains)
  return gain >= leastGain && gain > standardErrorOf(gains)
}

function standardErrorOf(gains: readonly number[]): number {
  const middle = mean(gains)
  const variance = gains.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (gains.length - 1)
  return Math.sqrt(variance / gains.length)
}
