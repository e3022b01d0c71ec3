import { type Background, shippedBackground } from '../background.ts'
import { termLearning } from '../parameters.ts'
import { shippedSpace, shippedTermModel, type TermModel } from '../term-model.ts'
import { type Company, companionsOf, countCompany } from './company.ts'
import { learnableWords } from './learnable-words.ts'
import { type LearningText, sentencesOf } from './learning-text.ts'
import type { LearntTerms } from './learnt-terms.ts'
import { cosineOfRows, unitRow } from './unit-row.ts'

/**
 * Places words that the shipped model does not know among its vectors: each where the known words stand with
 * which it shares sentences, by their positive pointwise mutual information. It is how a further row is folded
 * into a factorization that stays as it is (Berry, Dumais and O'Brien, SIAM Review 1995): the vectors of the
 * reviewed topics are not moved. The best companions of a word count as near to it. Words of too few texts, of
 * too many, or without known company are left out, so of a small corpus nothing is learnt. The words are cut as
 * matching cuts them now.
 */
export function learnTerms(
  texts: readonly LearningText[],
  model: TermModel = shippedTermModel(),
  background: Background = shippedBackground(),
): LearntTerms {
  const cut = texts.map(sentencesOf)
  const textsWith = new Map<string, number>()
  for (const sentences of cut) {
    for (const word of new Set(sentences.flat())) textsWith.set(word, (textsWith.get(word) ?? 0) + 1)
  }
  const { words, fresh } = learnableWords(textsWith, texts.length, model, background)
  const ids = new Map(words.map((word, id) => [word, id]))
  const sentences = cut.flat().map((sentence) => sentence.flatMap((word) => ids.get(word) ?? []))
  const company = countCompany(sentences, words.length, fresh)
  const rows = placedRows(words, fresh, company, model)
  const vectors = new Int8Array(rows.size * model.dimensions)
  for (const [at, row] of [...rows.values()].entries()) vectors.set(row, at * model.dimensions)
  return {
    space: shippedSpace(),
    terms: [...rows.keys()].map((id) => words[id] ?? ''),
    vectors,
    near: nearWords(words, rows, company, model),
  }
}

/** By id the vectors of the new words that have known company. */
function placedRows(words: readonly string[], fresh: number, company: Company, model: TermModel) {
  const rows = new Map<number, Int8Array>()
  for (let id = 0; id < fresh; id++) {
    const sum = new Float32Array(model.dimensions)
    for (const { other, information } of companionsOf(company, id)) {
      if (other >= fresh) model.addTo(sum, model.idOf(words[other] ?? ''), information)
    }
    if (sum.some((value) => value !== 0)) rows.set(id, unitRow(sum))
  }
  return rows
}

/** Each placed word with its best companions that stand near to it. */
function nearWords(
  words: readonly string[],
  rows: ReadonlyMap<number, Int8Array>,
  company: Company,
  model: TermModel,
): LearntTerms['near'] {
  const { companions, leastNearness, share } = termLearning
  return [...rows].flatMap(([id, row]) =>
    companionsOf(company, id)
      .sort((a, b) => b.information - a.information || a.other - b.other)
      .flatMap(({ other }) => {
        const otherRow = rows.get(other) ?? rowOf(words[other] ?? '', model)
        return otherRow ? [{ other, nearness: Math.min(1, cosineOfRows(row, otherRow)) }] : []
      })
      .slice(0, companions)
      .filter(({ nearness }) => nearness >= leastNearness)
      .map(({ other, nearness }) => [words[id] ?? '', words[other] ?? '', round(nearness * share)] as const),
  )
}

function rowOf(word: string, model: TermModel): Int8Array | undefined {
  const id = model.idOf(word)
  if (id < 0) return undefined
  const sum = new Float32Array(model.dimensions)
  model.addTo(sum, id, 1)
  return unitRow(sum)
}

const round = (value: number) => Math.round(value * 1000) / 1000
