import { needDocument, resultDocument } from '../documents.ts'
import type { MatchFit } from '../fit.ts'
import { fold } from '../fold.ts'
import { createMatcher } from '../matcher.ts'
import { textEvidence } from '../scoring.ts'
import { wordsOf } from '../segment.ts'
import type { TermModel } from '../term-model.ts'
import type { LearningText } from './learning-text.ts'

/** A shorter text is no test: nothing is left once the words of its title are struck. */
const leastCharacters = 60

export const isTestable = ({ text }: LearningText) => text.length >= leastCharacters

/**
 * How well each title, as a need, finds the rest of its own text, as a result, among the rests of all: the
 * reciprocal of its rank, in (0, 1], among texts of the same score its mean over their order: to tell texts apart
 * at random is no gain. The words of the title are struck from the rest, so that nothing but what belongs to it
 * can tell. Needs no judgements.
 */
export function ownSummaryRanks(texts: readonly LearningText[], model: TermModel, fit: MatchFit): number[] {
  const matcher = createMatcher(model)
  for (const [at, { title, text }] of texts.entries()) {
    matcher.upsertNeed(needDocument({ id: String(at), title }))
    matcher.upsertResult(resultDocument({ id: String(at), title: '', summary: withoutWords(text, title) }))
  }
  return texts.map((_, at) => {
    const pairs = texts.map((_, other) => ({ need: String(at), result: String(other) }))
    const scores = matcher.pairFeatures(pairs).map((features) => textEvidence(features, fit.text))
    const own = scores[at] ?? 0
    const better = scores.filter((score) => score > own).length
    return meanReciprocal(better + 1, scores.filter((score) => score >= own).length)
  })
}

/** Of the ranks from `first` to `last`, each being as likely. */
function meanReciprocal(first: number, last: number): number {
  let sum = 0
  for (let rank = first; rank <= last; rank++) sum += 1 / rank
  return sum / (last - first + 1)
}

function withoutWords(text: string, title: string): string {
  const words = wordsOf(fold(title)).map(({ word }) => word)
  return words.reduce((rest, word) => rest.replaceAll(word, ' '), fold(text))
}
