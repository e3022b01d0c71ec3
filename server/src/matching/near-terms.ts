import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

function count(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more
}

/** For each term of the model which terms of one need come near to it, and how near. */
export class NearTerms {
  readonly #frequencies: Float32Array
  /** by id of the term model: where its entries begin; they end where the next begin */
  readonly #starts: Int32Array
  /** places among the need's terms */
  readonly #places: Int32Array
  readonly #nearness: Float32Array

  constructor({ ids, frequencies }: IndexedTerms, statistics: CorpusStatistics, model: TermModel) {
    this.#frequencies = frequencies
    this.#starts = new Int32Array(model.size + 1)
    const known = Array.from(ids, (id) => statistics.modelIdOf(id))
    let entries = 0
    for (const id of known) {
      if (id < 0) continue
      const mates = model.matesOf(id).ids
      entries += mates.length
      for (let turn = 0; turn < mates.length; turn++) count(this.#starts, (mates[turn] ?? 0) + 1, 1)
    }
    for (let id = 0; id < model.size; id++) count(this.#starts, id + 1, this.#starts[id] ?? 0)
    this.#places = new Int32Array(entries)
    this.#nearness = new Float32Array(entries)
    const next = this.#starts.slice()
    for (let place = 0; place < known.length; place++) {
      const id = known[place] ?? -1
      if (id < 0) continue
      const mates = model.matesOf(id)
      for (let turn = 0; turn < mates.ids.length; turn++) {
        const mate = mates.ids[turn] ?? 0
        const at = next[mate] ?? 0
        next[mate] = at + 1
        this.#places[at] = place
        this.#nearness[at] = mates.nearness[turn] ?? 0
      }
    }
  }

  /** The best of nearness × frequency, with other frequencies at some places. */
  affinity(mate: number, frequencies: ReadonlyMap<number, number>): number {
    let best = 0
    const end = this.#starts[mate + 1] ?? 0
    for (let at = this.#starts[mate] ?? 0; at < end; at++) {
      const place = this.#places[at] ?? 0
      const affinity = (this.#nearness[at] ?? 0) * (frequencies.get(place) ?? this.#frequencies[place] ?? 0)
      if (affinity > best) best = affinity
    }
    return Math.fround(best)
  }
}
