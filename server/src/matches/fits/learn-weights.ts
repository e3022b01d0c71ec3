import type { MatchFitFigure, MatchFitReason } from '@duijie/shared/match-fits'
import type { NeedDocument, ResultDocument } from '../../matching/documents.ts'
import { findFacts } from '../../matching/facts.ts'
import type { MatchFit } from '../../matching/fit.ts'
import { fitRow } from '../../matching/fitting/fit-columns.ts'
import { crossValidatedFigures, figuresOf, summaryOf } from '../../matching/fitting/fit-figures.ts'
import { fitWeights } from '../../matching/fitting/fit-weights.ts'
import type { JudgedNeed } from '../../matching/fitting/judged-need.ts'
import { verdictOn } from '../../matching/fitting/switching.ts'
import { createMatcher } from '../../matching/matcher.ts'
import { shippedFit } from '../../matching/parameters.ts'
import type { ThesaurusGroup } from '../../matching/thesaurus.ts'
import { termModelOf } from '../../matching/thesaurus-model.ts'
import type { JudgedPair } from './judged-pairs.ts'

/** Plain data, so that it can be handed to a thread. */
export interface WeightsLesson {
  pairs: readonly JudgedPair[]
  /** those of the pairs, and others by which it is known which terms are rare */
  needs: readonly NeedDocument[]
  results: readonly ResultDocument[]
  thesaurus: readonly ThesaurusGroup[]
  /** what matching goes by at present */
  present: MatchFit
}

export interface WeightsLearnt {
  fit: MatchFit
  figures: MatchFitFigure[]
  reason: MatchFitReason
}

/**
 * Weights learnt towards the shipped ones, the verdict on them, and how the present ones and they fare on
 * needs that they were not fitted on. Takes seconds: for a thread of its own.
 */
export function learnWeights(lesson: WeightsLesson): WeightsLearnt {
  const needs = judgedNeeds(lesson)
  const before = needs.map((need) => figuresOf(need, lesson.present))
  const after = crossValidatedFigures(needs, shippedFit)
  const [was, is] = [summaryOf(before), summaryOf(after)]
  return {
    fit: fitWeights(needs, shippedFit),
    figures: [
      { measure: 'ndcg10', before: was.ndcg10, after: is.ndcg10 },
      { measure: 'auc', before: was.auc, after: is.auc },
      { measure: 'log_loss', before: was.logLoss, after: is.logLoss },
    ],
    reason: verdictOn(before, after),
  }
}

function judgedNeeds({ pairs, needs, results, thesaurus }: WeightsLesson): JudgedNeed[] {
  const matcher = createMatcher(termModelOf(thesaurus))
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  const needOf = new Map(needs.map((need) => [need.id, need]))
  const resultOf = new Map(results.map((result) => [result.id, result]))
  const byNeed = new Map<string, JudgedNeed>()
  for (const pair of pairs) {
    const [need, result] = [needOf.get(pair.need), resultOf.get(pair.result)]
    const [features] = matcher.pairFeatures([pair])
    if (!need || !result || !features) continue
    const judged = byNeed.get(need.id) ?? { need: need.id, levels: [], rows: [] }
    byNeed.set(need.id, judged)
    judged.levels.push(pair.level)
    // validity is of the day, not of the pair
    judged.rows.push(fitRow(features, findFacts(need, result, undefined)))
  }
  return [...byNeed.values()]
}
