import { mostSlots, PostingLists, postingsOf, type StoredPostings } from './posting-lists.ts'
import type { IndexedTerms } from './statistics.ts'
import { placesOfBest } from './top-selection.ts'

/** Term ids of the table and what each counts. */
export type WeightedIds = { ids: Int32Array; weights: Float64Array }

export type Found<Document> = { document: Document; shared: number }

/** Removed documents stay in the postings until they are this many and half of all. */
const fewestToCompact = 1_000

/** More new documents than this, and a quarter of all, are not added one by one: all lists are made anew. */
const fewestAtOnce = 500

/**
 * In-memory inverted index over the term ids of one side: which documents speak of a term, and how much.
 * Each document has a slot, and is told which; `Document` is whatever is to be found by it. New documents enter the posting lists
 * when they are asked next. Holds some million documents, those removed and not yet swept out among them; one
 * more throws a `RangeError`.
 */
export class CandidateIndex<Document extends { id: string; terms: IndexedTerms; slot?: number }> {
  readonly #lengthPower: number
  readonly #moved: () => void
  #postings = new PostingLists()
  /** slots below are in the postings */
  #listed = 0
  readonly #slots = new Map<string, number>()
  /** by slot; undefined once removed */
  #documents: (Document | undefined)[] = []
  #sums = new Float64Array(1024)
  #ranks = new Float64Array(1024)
  /** by slot: what its sum is multiplied by when documents are compared; 0 once removed */
  #norms = new Float64Array(1024)

  /**
   * A sum counts less by the number of terms to this power: texts that say more share more by chance. `moved` is
   * called whenever documents have got other slots.
   */
  constructor(lengthPower: number, moved: () => void = () => undefined) {
    this.#lengthPower = lengthPower
    this.#moved = moved
  }

  get size(): number {
    return this.#slots.size
  }

  upsert(document: Document): void {
    this.remove(document.id)
    const slot = this.#documents.length
    if (slot >= mostSlots) throw new RangeError(`The matcher holds ${mostSlots} documents of a side`)
    this.#documents.push(document)
    this.#slots.set(document.id, slot)
    document.slot = slot
    if (slot >= this.#norms.length) this.#grow(slot * 2)
    this.#norms[slot] = Math.max(1, document.terms.ids.length) ** -this.#lengthPower
  }

  /** What an index that holds nothing begins with, where their lists are known already. */
  begin(documents: readonly Document[], postings: StoredPostings | undefined): void {
    for (const document of documents) this.upsert(document)
    if (postings === undefined) return
    this.#postings = new PostingLists(postings)
    this.#listed = this.#documents.length
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
  scan(query: WeightedIds): Float64Array {
    this.#listNew()
    this.#sums.fill(0, 0, this.#documents.length)
    this.#addTo(this.#sums, query)
    return this.#sums
  }

  /**
   * The `limit` documents with the highest sums for their length over what is asked exactly and what is asked
   * besides, best first; ties by id. `shared` is the sum of what is asked exactly.
   */
  top(exactly: WeightedIds, besides: WeightedIds, limit: number): Found<Document>[] {
    const shared = this.scan(exactly)
    const count = this.#documents.length
    const ranks = this.#ranks
    ranks.set(shared.subarray(0, count))
    this.#addTo(ranks, besides)
    for (let slot = 0; slot < count; slot++) ranks[slot] = (ranks[slot] ?? 0) * (this.#norms[slot] ?? 0)
    const comesFirst = (a: number, b: number) =>
      (this.#documents[a]?.id ?? '') < (this.#documents[b]?.id ?? '')
    const best: Found<Document>[] = []
    for (const slot of placesOfBest(ranks.subarray(0, count), limit, comesFirst)) {
      const document = this.#documents[slot]
      if (document !== undefined) best.push({ document, shared: shared[slot] ?? 0 })
    }
    return best
  }

  #addTo(sums: Float64Array, { ids, weights }: WeightedIds): void {
    for (let at = 0; at < ids.length; at++) this.#postings.addTo(sums, ids[at] ?? 0, weights[at] ?? 0)
  }

  #listNew(): void {
    const count = this.#documents.length
    const fresh = count - this.#listed
    if (fresh === 0) return
    const all = fresh > fewestAtOnce && fresh * 4 > count
    if (all) this.#postings = new PostingLists(postingsOf(this.#documents.map((held) => held?.terms)))
    else {
      for (let slot = this.#listed; slot < count; slot++) {
        const terms = this.#documents[slot]?.terms
        if (terms !== undefined) this.#postings.add({ slot, terms })
      }
    }
    this.#listed = count
  }

  #grow(length: number): void {
    this.#sums = new Float64Array(length)
    this.#ranks = new Float64Array(length)
    const norms = new Float64Array(length)
    norms.set(this.#norms)
    this.#norms = norms
  }

  #compact(): void {
    const held = this.#documents
    this.#postings = new PostingLists()
    this.#listed = 0
    this.#documents = []
    this.#slots.clear()
    for (const document of held) if (document !== undefined) this.upsert(document)
    this.#moved()
  }
}
