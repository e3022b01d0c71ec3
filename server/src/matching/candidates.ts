import type { IndexedTerms } from './statistics.ts'
import { type Best, bestOf } from './top-selection.ts'

/** Term ids of the table and what each counts. */
export type WeightedIds = { ids: Int32Array; weights: Float32Array }

type Postings = { slots: Int32Array; weights: Float32Array; size: number }

/** Texts that say more share more by chance: a posting weighs less, mildly. */
const lengthPower = 0.2
/** Removed documents stay in the postings until they are this many and half of all. */
const fewestToCompact = 1_000

function push(postings: Postings, slot: number, weight: number): void {
  if (postings.size === postings.slots.length) {
    const slots = new Int32Array(postings.size * 2)
    slots.set(postings.slots)
    postings.slots = slots
    const weights = new Float32Array(postings.size * 2)
    weights.set(postings.weights)
    postings.weights = weights
  }
  postings.slots[postings.size] = slot
  postings.weights[postings.size++] = weight
}

/**
 * In-memory inverted index over the term ids of one side: which documents speak of a term, and how much.
 * Finds the documents worth scoring by adding up postings.
 */
export class CandidateIndex {
  #postings: (Postings | undefined)[] = []
  #documents = new Map<string, { slot: number; terms: IndexedTerms }>()
  /** id of each slot; undefined once removed */
  #ids: (string | undefined)[] = []
  #scores = new Float32Array(1024)

  get size(): number {
    return this.#documents.size
  }

  upsert(id: string, terms: IndexedTerms): void {
    this.remove(id)
    const slot = this.#ids.length
    this.#ids.push(id)
    this.#documents.set(id, { slot, terms })
    const norm = terms.ids.length ** lengthPower || 1
    for (let at = 0; at < terms.ids.length; at++) {
      const term = terms.ids[at] ?? 0
      const postings = this.#postings[term] ?? {
        slots: new Int32Array(2),
        weights: new Float32Array(2),
        size: 0,
      }
      this.#postings[term] = postings
      push(postings, slot, (terms.frequencies[at] ?? 0) / norm)
    }
  }

  remove(id: string): void {
    const known = this.#documents.get(id)
    if (known === undefined) return
    this.#ids[known.slot] = undefined
    this.#documents.delete(id)
    const removed = this.#ids.length - this.#documents.size
    if (removed >= fewestToCompact && removed * 2 > this.#ids.length) this.#compact()
  }

  /** The `limit` documents with the highest sums of query weight × posting weight, best first; ties by id. */
  top({ ids, weights }: WeightedIds, limit: number): Best[] {
    if (this.#scores.length < this.#ids.length) this.#scores = new Float32Array(this.#ids.length * 2)
    const scores = this.#scores
    const touched: number[] = []
    for (let at = 0; at < ids.length; at++) {
      const postings = this.#postings[ids[at] ?? 0]
      if (postings === undefined) continue
      const weight = weights[at] ?? 0
      const { slots, weights: posted, size } = postings
      for (let entry = 0; entry < size; entry++) {
        const slot = slots[entry] ?? 0
        const before = scores[slot] ?? 0
        if (before === 0) touched.push(slot)
        scores[slot] = before + weight * (posted[entry] ?? 0)
      }
    }
    const best = bestOf(touched, scores, this.#ids, limit)
    for (const slot of touched) scores[slot] = 0
    return best
  }

  #compact(): void {
    const held = [...this.#documents]
    this.#postings = []
    this.#documents = new Map()
    this.#ids = []
    for (const [id, { terms }] of held) this.upsert(id, terms)
  }
}
