import type { NeedDocument, ResultDocument } from './documents.ts'
import type { IndexedTerms } from './statistics.ts'

/** The analysed documents of one side in few pieces, in the order in which they came. */
export type StoredSide<Document> = {
  documents: readonly Document[]
  /** how many terms each has */
  sizes: Uint32Array
  /** terms of all documents, one after the other: places in the list of terms, and saturated frequencies */
  ids: Int32Array
  frequencies: Float32Array
}

/** What a matcher holds, so that another one of the same term model needs not analyse it again. */
export type StoredCorpus = {
  terms: readonly string[]
  needs: StoredSide<NeedDocument>
  results: StoredSide<ResultDocument>
}

type Analysed<Document> = { document: Document; terms: IndexedTerms }

/** The terms that are mentioned by a text that is held, under numbers of their own. */
export class StoredTerms {
  readonly #termOf: (id: number) => string
  /** by id of the table: one more than the number, 0 where it has none yet */
  readonly #numbers: Int32Array
  readonly terms: string[] = []

  constructor(size: number, termOf: (id: number) => string) {
    this.#numbers = new Int32Array(size)
    this.#termOf = termOf
  }

  sideOf<Document>(held: readonly Analysed<Document>[]): StoredSide<Document> {
    const sizes = Uint32Array.from(held, ({ terms }) => terms.ids.length)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    const ids = new Int32Array(total)
    const frequencies = new Float32Array(total)
    let from = 0
    for (const { terms } of held) {
      for (let at = 0; at < terms.ids.length; at++) ids[from + at] = this.#numberOf(terms.ids[at] ?? 0)
      frequencies.set(terms.frequencies, from)
      from += terms.ids.length
    }
    return { documents: held.map(({ document }) => document), sizes, ids, frequencies }
  }

  #numberOf(id: number): number {
    const known = this.#numbers[id] ?? 0
    if (known > 0) return known - 1
    this.terms.push(this.#termOf(id))
    this.#numbers[id] = this.terms.length
    return this.terms.length - 1
  }
}

/** Each document with its terms, which are views of the stored memory. */
export function* analysedOf<Document>(stored: StoredSide<Document>): Generator<Analysed<Document>> {
  const { documents, sizes, ids, frequencies } = stored
  let from = 0
  for (const [at, document] of documents.entries()) {
    const to = from + (sizes[at] ?? 0)
    yield { document, terms: { ids: ids.subarray(from, to), frequencies: frequencies.subarray(from, to) } }
    from = to
  }
}
