import type { IndexedTerms } from './statistics.ts'
import { placesOfBest } from './top-selection.ts'

/** Term ids of the table and what each counts. */
export type WeightedIds = { ids: Int32Array; weights: Float64Array }

type Postings = { slots: Int32Array; frequencies: Float32Array; size: number }

/** Removed documents stay in the postings until they are this many and half of all. */
const fewestToCompact = 1_000

function push(postings: Postings, slot: number, frequency: number): void {
  if (postings.size === postings.slots.length) {
    const length = postings.size + Math.max(2, postings.size >> 1)
    const slots = new Int32Array(length)
    slots.set(postings.slots)
    postings.slots = slots
    const frequencies = new Float32Array(length)
    frequencies.set(postings.frequencies)
    postings.frequencies = frequencies
  }
  postings.slots[postings.size] = slot
  postings.frequencies[postings.size++] = frequency
}

/**
 * In-memory inverted index over the term ids of one side: which documents speak of a term, and how much.
 * Each document has a slot; `Document` is whatever is to be found by it.
 */
export class CandidateIndex<Document extends { id: string; terms: IndexedTerms }> {
  readonly #lengthPower: number
  #postings: (Postings | undefined)[] = []
  readonly #slots = new Map<string, number>()
  /** by slot; undefined once removed */
  #documents: (Document | undefined)[] = []
  #sums = new Float64Array(1024)
  /** by slot: what its sum is multiplied by when documents are compared; 0 once removed */
  #norms = new Float64Array(1024)

  /** A sum counts less by the number of terms to this power: texts that say more share more by chance. */
  constructor(lengthPower: number) {
    this.#lengthPower = lengthPower
  }

  get size(): number {
    return this.#slots.size
  }

  upsert(document: Document): void {
    this.remove(document.id)
    const slot = this.#documents.length
    const { ids, frequencies } = document.terms
    this.#documents.push(document)
    this.#slots.set(document.id, slot)
    if (slot >= this.#norms.length) this.#grow(slot * 2)
    this.#norms[slot] = Math.max(1, ids.length) ** -this.#lengthPower
    for (let at = 0; at < ids.length; at++) {
      const term = ids[at] ?? 0
      const postings = this.#postings[term] ?? {
        slots: new Int32Array(2),
        frequencies: new Float32Array(2),
        size: 0,
      }
      this.#postings[term] = postings
      push(postings, slot, frequencies[at] ?? 0)
    }
  }

  remove(id: string): void {
    const slot = this.#slots.get(id)
    if (slot === undefined) return
    this.#documents[slot] = undefined
    this.#norms[slot] = 0
    this.#slots.delete(id)
    const removed = this.#documents.length - this.#slots.size
    if (removed >= fewestToCompact && removed * 2 > this.#documents.length) this.#compact()
  }

  find(id: string): Document | undefined {
    return this.#documents[this.#slots.get(id) ?? -1]
  }

  /** By slot, undefined where one was removed. */
  get documents(): readonly (Document | undefined)[] {
    return this.#documents
  }

  /** By slot the sum of query weight × frequency over the terms asked for; valid until the next scan. */
  scan({ ids, weights }: WeightedIds): Float64Array {
    const sums = this.#sums
    sums.fill(0, 0, this.#documents.length)
    for (let at = 0; at < ids.length; at++) {
      const postings = this.#postings[ids[at] ?? 0]
      if (postings === undefined) continue
      const weight = weights[at] ?? 0
      const { slots, frequencies, size } = postings
      for (let entry = 0; entry < size; entry++) {
        const slot = slots[entry] ?? 0
        sums[slot] = (sums[slot] ?? 0) + weight * (frequencies[entry] ?? 0)
      }
    }
    return sums
  }

  /** The `limit` documents with the highest sums for their length, best first; ties by id. */
  top(query: WeightedIds, limit: number): Document[] {
    const sums = this.scan(query)
    const count = this.#documents.length
    for (let slot = 0; slot < count; slot++) sums[slot] = (sums[slot] ?? 0) * (this.#norms[slot] ?? 0)
    const comesFirst = (a: number, b: number) =>
      (this.#documents[a]?.id ?? '') < (this.#documents[b]?.id ?? '')
    const best: Document[] = []
    for (const slot of placesOfBest(sums.subarray(0, count), limit, comesFirst)) {
      const document = this.#documents[slot]
      if (document !== undefined) best.push(document)
    }
    return best
  }

  #grow(length: number): void {
    this.#sums = new Float64Array(length)
    const norms = new Float64Array(length)
    norms.set(this.#norms)
    this.#norms = norms
  }

  #compact(): void {
    const held = this.#documents
    this.#postings = []
    this.#documents = []
    this.#slots.clear()
    for (const document of held) if (document !== undefined) this.upsert(document)
  }
}
