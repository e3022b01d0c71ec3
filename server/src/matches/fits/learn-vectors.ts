import type { MatchFitFigure, MatchFitReason } from '@duijie/shared/match-fits'
import type { MatchFit } from '../../matching/fit.ts'
import { shuffled } from '../../matching/fitting/divisions.ts'
import { figuresOf, summaryOf } from '../../matching/fitting/fit-figures.ts'
import { mean } from '../../matching/fitting/ranking-metrics.ts'
import { verdictOnTerms } from '../../matching/fitting/switching.ts'
import { learnTerms } from '../../matching/term-vectors/learn-terms.ts'
import type { LearningText } from '../../matching/term-vectors/learning-text.ts'
import type { LearntTerms } from '../../matching/term-vectors/learnt-terms.ts'
import { isTestable, ownSummaryRanks } from '../../matching/term-vectors/own-summary.ts'
import type { ThesaurusGroup } from '../../matching/thesaurus.ts'
import { termModelOf } from '../../matching/thesaurus-model.ts'
import { type JudgedDocuments, judgedNeeds } from './judged-needs.ts'

/** Plain data, so that it can be handed to a thread. */
export interface VectorsLesson {
  texts: readonly LearningText[]
  thesaurus: readonly ThesaurusGroup[]
  /** what matching goes by at present */
  present: { fit: MatchFit; learnt?: LearntTerms }
  /** absent where too little was judged to tell */
  judged?: JudgedDocuments
}

export interface VectorsLearnt {
  learnt: LearntTerms
  figures: MatchFitFigure[]
  reason: MatchFitReason
}

/** The texts are divided into so many parts; each part is a test of what the others teach. */
const PARTS = 3
/** More of a part would take long and tell little more. */
const TESTED = 300

/**
 * Words learnt from the texts, the verdict on them, and how they fare beside the present ones: on texts they
 * were not learnt from, and on judged pairs. No judgement takes part in learning, so all of them may test it.
 * Takes seconds to minutes: for a thread of its own.
 */
export function learnVectors({ texts, thesaurus, present, judged }: VectorsLesson): VectorsLearnt {
  const modelOf = (learnt: LearntTerms | undefined) => termModelOf(thesaurus, learnt)
  const presentModel = modelOf(present.learnt)
  const order = shuffled(texts, 0)
  const before: number[] = []
  const after: number[] = []
  for (let part = 0; part < PARTS; part++) {
    const tested = order.filter((text, at) => at % PARTS === part && isTestable(text)).slice(0, TESTED)
    const learnt = learnTerms(order.filter((_, at) => at % PARTS !== part))
    before.push(...ownSummaryRanks(tested, presentModel, present.fit))
    after.push(...ownSummaryRanks(tested, modelOf(learnt), present.fit))
  }
  const learnt = learnTerms(texts)
  const figures: MatchFitFigure[] =
    before.length > 0 ? [{ measure: 'own_summary', before: mean(before), after: mean(after) }] : []
  const gains = after.map((rank, at) => rank - (before[at] ?? 0))
  if (!judged) return { learnt, figures, reason: verdictOnTerms(gains) }
  const figuresBy = (terms: LearntTerms | undefined) =>
    judgedNeeds(judged, modelOf(terms)).map((need) => figuresOf(need, present.fit))
  const [judgedBefore, judgedAfter] = [figuresBy(present.learnt), figuresBy(learnt)]
  const [was, is] = [summaryOf(judgedBefore), summaryOf(judgedAfter)]
  return {
    learnt,
    figures: [
      ...figures,
      { measure: 'ndcg10', before: was.ndcg10, after: is.ndcg10 },
      { measure: 'auc', before: was.auc, after: is.auc },
      { measure: 'log_loss', before: was.logLoss, after: is.logLoss },
    ],
    reason: verdictOnTerms(gains, { before: judgedBefore, after: judgedAfter }),
  }
}
