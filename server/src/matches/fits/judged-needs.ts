import type { NeedDocument, ResultDocument } from '../../matching/documents.ts'
import { findFacts } from '../../matching/facts.ts'
import { fitRow } from '../../matching/fitting/fit-columns.ts'
import type { JudgedNeed } from '../../matching/fitting/judged-need.ts'
import { createMatcher } from '../../matching/matcher.ts'
import type { TermModel } from '../../matching/term-model.ts'
import type { JudgedPair } from './judged-pairs.ts'

/** Judged pairs with what is to be known for their features; plain data, so that it can be handed to a thread. */
export interface JudgedDocuments {
  pairs: readonly JudgedPair[]
  /** those of the pairs, and others by which it is known which terms are rare */
  needs: readonly NeedDocument[]
  results: readonly ResultDocument[]
}

/** The features of judged pairs by this term model, need by need. */
export function judgedNeeds({ pairs, needs, results }: JudgedDocuments, model: TermModel): JudgedNeed[] {
  const matcher = createMatcher(model)
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
