import { keepWhole, pairKey, pairsOf, partsOf } from './segment.ts'
import {
  createTermModel,
  shippedSpace,
  shippedTermModel,
  shippedVocabulary,
  type TermModel,
  type Trained,
} from './term-model.ts'
import { type LearntTerms, withLearntTerms } from './term-vectors/learnt-terms.ts'
import { unitRow } from './term-vectors/unit-row.ts'
import { readThesaurus, type ThesaurusGroup } from './thesaurus.ts'
import { type Relation, relationsOf } from './thesaurus-relations.ts'

/** Ids of terms are 16 bits wide. */
const mostTerms = 65_536

/**
 * The shipped term model, and what was `learnt` beside it, with words related by these groups (folded) instead
 * of the shipped ones. Words that neither knows are added, and stand where their relations, parts and character
 * pairs stand; beyond 65,536 terms they are left out. What was learnt among the vectors of another release is
 * left out. From this call on matching keeps the groups' words whole: what was analysed before has to be
 * analysed again.
 */
export function termModelOf(groups: readonly ThesaurusGroup[], learnt?: LearntTerms): TermModel {
  const isShipped = JSON.stringify(groups) === JSON.stringify(readThesaurus())
  keepWhole(isShipped ? [] : groups.flatMap(wordsOfGroup))
  const isMeant = learnt?.space === shippedSpace()
  if (isShipped && !isMeant) return shippedTermModel()
  const trained = isMeant ? withLearntTerms(shippedVocabulary(), learnt) : shippedVocabulary()
  const { vocabulary, vectors } = isShipped ? trained : withGroups(trained, groups)
  return createTermModel(vocabulary, vectors)
}

const wordsOfGroup = (group: ThesaurusGroup) =>
  group.kind === 'narrower' ? [group.broader, ...group.words] : group.words

/** The relations of these groups in place of the shipped ones; unknown words of theirs behind the others. */
function withGroups({ vocabulary, vectors }: Trained, groups: readonly ThesaurusGroup[]): Trained {
  const relations = relationsOf(groups)
  const terms = [...vocabulary.terms]
  const ids = new Map(terms.map((term, id) => [term, id]))
  const rows: Int8Array[] = []
  for (const { word } of relations) {
    if (ids.has(word) || terms.length >= mostTerms) continue
    ids.set(word, terms.length)
    terms.push(word)
    rows.push(placed(word, relations))
  }
  const extended = new Int8Array(terms.length * vocabulary.dimensions)
  extended.set(vectors)
  for (const [at, row] of rows.entries()) extended.set(row, vectors.length + at * vocabulary.dimensions)
  const ofGroups = relations.flatMap(({ word, other, nearness }): [number, number, number][] => {
    const [id, otherId] = [ids.get(word), ids.get(other)]
    return id === undefined || otherId === undefined ? [] : [[id, otherId, nearness]]
  })
  const learnt = vocabulary.related.slice(shippedVocabulary().vocabulary.related.length)
  return { vocabulary: { ...vocabulary, terms, related: [...learnt, ...ofGroups] }, vectors: extended }
}

/** The unit vector, as int8, of where the known relations, parts and character pairs of a word stand. */
function placed(word: string, relations: readonly Relation[]): Int8Array {
  const model = shippedTermModel()
  const near = relations.filter(({ word: own }) => own === word).map(({ other }) => other)
  const pieces = [...near, ...partsOf(word), ...pairsOf(word).map((pair) => pairKey(pair.word))]
  const sum = new Float32Array(model.dimensions)
  for (const piece of pieces) {
    const id = model.idOf(piece)
    if (id >= 0) model.addTo(sum, id, 1)
  }
  return unitRow(sum)
}
