import type { WeightedIds } from '@duijie/server/matching/candidates'
import type { IndexedTerms } from '@duijie/server/matching/statistics'

/** Posting lists end to end in typed arrays, and the least that any scan of them does. */
export class BareScan {
  readonly #starts: Int32Array
  readonly #slots: Int32Array
  readonly #frequencies: Float32Array
  readonly #sums: Float64Array

  constructor(texts: readonly IndexedTerms[], terms: number) {
    this.#sums = new Float64Array(texts.length)
    this.#starts = new Int32Array(terms + 1)
    for (const { ids } of texts) for (const id of ids) this.#starts[id + 1] = (this.#starts[id + 1] ?? 0) + 1
    for (let id = 0; id < terms; id++) {
      this.#starts[id + 1] = (this.#starts[id + 1] ?? 0) + (this.#starts[id] ?? 0)
    }
    this.#slots = new Int32Array(this.#starts[terms] ?? 0)
    this.#frequencies = new Float32Array(this.#slots.length)
    const next = this.#starts.slice()
    for (const [slot, { ids, frequencies }] of texts.entries()) {
      for (const [at, id] of ids.entries()) {
        const place = next[id] ?? 0
        next[id] = place + 1
        this.#slots[place] = slot
        this.#frequencies[place] = frequencies[at] ?? 0
      }
    }
  }

  /** Adds all postings of the queries up; nothing is chosen. */
  run(...queries: WeightedIds[]): Float64Array {
    this.#sums.fill(0)
    for (const query of queries) this.#add(query)
    return this.#sums
  }

  #add({ ids, weights }: WeightedIds): void {
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0
      const weight = weights[at] ?? 0
      const end = this.#starts[id + 1] ?? 0
      for (let entry = this.#starts[id] ?? 0; entry < end; entry++) {
        const slot = this.#slots[entry] ?? 0
        this.#sums[slot] = (this.#sums[slot] ?? 0) + weight * (this.#frequencies[entry] ?? 0)
      }
    }
  }
}
