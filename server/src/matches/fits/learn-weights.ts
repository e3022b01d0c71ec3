import type { MatchFitFigure, MatchFitReason } from '@duijie/shared/match-fits'
import type { MatchFit } from '../../matching/fit.ts'
import { crossValidatedFigures, figuresOf, summaryOf } from '../../matching/fitting/fit-figures.ts'
import { fitWeights } from '../../matching/fitting/fit-weights.ts'
import { verdictOn } from '../../matching/fitting/switching.ts'
import { shippedFit } from '../../matching/parameters.ts'
import type { LearntTerms } from '../../matching/term-vectors/learnt-terms.ts'
import type { ThesaurusGroup } from '../../matching/thesaurus.ts'
import { termModelOf } from '../../matching/thesaurus-model.ts'
import { type JudgedDocuments, judgedNeeds } from './judged-needs.ts'

/** Plain data, so that it can be handed to a thread. */
export interface WeightsLesson extends JudgedDocuments {
  thesaurus: readonly ThesaurusGroup[]
  /** what matching goes by at present */
  present: MatchFit
  /** the words learnt from the platform's texts that matching knows at present */
  learnt?: LearntTerms
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
  const needs = judgedNeeds(lesson, termModelOf(lesson.thesaurus, lesson.learnt))
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
