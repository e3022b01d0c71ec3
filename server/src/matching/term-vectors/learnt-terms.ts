import type { Trained } from '../term-model.ts'

/** Words that the shipped model does not know, placed among its vectors by the company they keep. */
export interface LearntTerms {
  /** tells the shipped vectors among which the words were placed: among others they would mean nothing */
  space: string
  terms: readonly string[]
  /** int8 unit vectors, row after row, as many dimensions as the shipped ones */
  vectors: Int8Array
  /** a learnt word, a learnt or shipped word that comes near to it, and how near, in (0, 1] */
  near: readonly (readonly [word: string, other: string, nearness: number])[]
}

/** The shipped vocabulary and vectors with the learnt ones behind them. */
export function withLearntTerms({ vocabulary, vectors }: Trained, learnt: LearntTerms): Trained {
  const terms = [...vocabulary.terms, ...learnt.terms]
  const ids = new Map(terms.map((term, id) => [term, id]))
  const extended = new Int8Array(vectors.length + learnt.vectors.length)
  extended.set(vectors)
  extended.set(learnt.vectors, vectors.length)
  const related = learnt.near.flatMap(([word, other, nearness]): [number, number, number][] => {
    const [id, otherId] = [ids.get(word), ids.get(other)]
    if (id === undefined || otherId === undefined) return []
    return [
      [id, otherId, nearness],
      [otherId, id, nearness],
    ]
  })
  return {
    vocabulary: { ...vocabulary, terms, related: [...vocabulary.related, ...related] },
    vectors: extended,
  }
}
