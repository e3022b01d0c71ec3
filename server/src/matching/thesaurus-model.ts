import { keepWhole, pairKey, pairsOf, partsOf } from './segment.ts'
import { createTermModel, shippedTermModel, shippedVocabulary, type TermModel } from './term-model.ts'
import { readThesaurus, type ThesaurusGroup } from './thesaurus.ts'
import { type Relation, relationsOf } from './thesaurus-relations.ts'

/** Ids of terms are 16 bits wide. */
const mostTerms = 65_536

/**
 * The shipped term model with its words related by these groups (folded) instead of the shipped ones. Words
 * that it does not know are added, and stand where their relations, parts and character pairs stand; beyond
 * 65,536 terms they are left out. From this call on matching keeps the groups' words whole: what was analysed
 * before has to be analysed again.
 */
export function termModelOf(groups: readonly ThesaurusGroup[]): TermModel {
  if (JSON.stringify(groups) === JSON.stringify(readThesaurus())) {
    keepWhole([])
    return shippedTermModel()
  }
  keepWhole(
    groups.flatMap((group) => (group.kind === 'narrower' ? [group.broader, ...group.words] : group.words)),
  )
  const relations = relationsOf(groups)
  const { vocabulary, vectors } = shippedVocabulary()
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
  const related = relations.flatMap(({ word, other, nearness }): [number, number, number][] => {
    const [id, otherId] = [ids.get(word), ids.get(other)]
    return id === undefined || otherId === undefined ? [] : [[id, otherId, nearness]]
  })
  return createTermModel({ ...vocabulary, terms, related }, extended)
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
  const length = Math.hypot(...sum) || 1
  return Int8Array.from(sum, (value) => Math.round((value / length) * 127))
}
