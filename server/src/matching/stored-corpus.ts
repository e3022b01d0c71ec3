import type { Held } from './held.ts'
import type { Allocate, StoredPostings } from './posting-lists.ts'
import { type StoredDocuments, storedDocuments } from './stored-documents.ts'

/** The analysed documents of one side in few pieces, in the order in which they came. */
export type StoredSide = {
  documents: StoredDocuments
  /** how many terms each has */
  sizes: Uint32Array
  /** terms of all documents, one after the other: places in the list of terms, and saturated frequencies */
  ids: Int32Array
  frequencies: Float32Array
  /** absent: to be made from the terms when the first question comes */
  postings?: StoredPostings
}

/**
 * What a matcher holds, so that another one of the same term model needs not analyse it again. `profiles` is memory
 * for what scoring prepares of the results, where several matchers share it.
 */
export type StoredCorpus = {
  terms: readonly string[]
  needs: StoredSide
  results: StoredSide
  /** ids of the needs whose words are weighed */
  weighed: readonly string[]
  profiles?: SharedArrayBuffer
}

/** The terms that are mentioned by a text that is held, under numbers of their own. */
export class StoredTerms {
  readonly #termOf: (id: number) => string
  readonly #allocate: Allocate
  /** by id of the table: one more than the number, 0 where it has none yet */
  readonly #numbers: Int32Array
  readonly terms: string[] = []

  constructor(size: number, termOf: (id: number) => string, allocate: Allocate) {
    this.#numbers = new Int32Array(size)
    this.#termOf = termOf
    this.#allocate = allocate
  }

  sideOf<Document>(held: readonly Held<Document>[]): StoredSide {
    const sizes = new Uint32Array(this.#allocate(4 * held.length))
    let total = 0
    for (const [at, { terms }] of held.entries()) {
      sizes[at] = terms.ids.length
      total += terms.ids.length
    }
    const ids = new Int32Array(this.#allocate(4 * total))
    const frequencies = new Float32Array(this.#allocate(4 * total))
    let from = 0
    for (const { terms } of held) {
      for (let at = 0; at < terms.ids.length; at++) ids[from + at] = this.#numberOf(terms.ids[at] ?? 0)
      frequencies.set(terms.frequencies, from)
      from += terms.ids.length
    }
    return { documents: storedDocuments(held, this.#allocate), sizes, ids, frequencies }
  }

  #numberOf(id: number): number {
    const known = this.#numbers[id] ?? 0
    if (known > 0) return known - 1
    this.terms.push(this.#termOf(id))
    this.#numbers[id] = this.terms.length
    return this.terms.length - 1
  }
}
