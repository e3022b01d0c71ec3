import { meaningOf } from './meaning.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

/**
 * One need laid out so that any result is scored against it by plain look-ups. One object is reused for
 * need after need: `ask` forgets the need before.
 */
export class NeedQuery {
  readonly #statistics: CorpusStatistics
  readonly #model: TermModel
  #asked: Int32Array = new Int32Array(0)
  readonly #near: number[] = []
  /** by id of the table: saturated frequency in the need, 0 where it is not mentioned */
  frequencies = new Float32Array(1024)
  /** by id of the term model: the best of nearness × frequency over the need's terms */
  readonly affinities: Float32Array
  meaning: Float32Array

  constructor(statistics: CorpusStatistics, model: TermModel) {
    this.#statistics = statistics
    this.#model = model
    this.affinities = new Float32Array(model.size)
    this.meaning = new Float32Array(model.dimensions)
  }

  ask(need: IndexedTerms): void {
    for (const id of this.#asked) this.frequencies[id] = 0
    for (const id of this.#near) this.affinities[id] = 0
    this.#near.length = 0
    if (this.frequencies.length < this.#statistics.size) {
      this.frequencies = new Float32Array(this.#statistics.size * 2)
    }
    this.#asked = need.ids
    for (let at = 0; at < need.ids.length; at++) {
      const id = need.ids[at] ?? 0
      const frequency = need.frequencies[at] ?? 0
      this.frequencies[id] = frequency
      const known = this.#statistics.modelIdOf(id)
      if (known >= 0) this.#spread(known, frequency)
    }
    this.meaning = meaningOf(need, this.#statistics, this.#model)
  }

  #spread(known: number, frequency: number): void {
    const { ids, nearness } = this.#model.matesOf(known)
    for (let at = 0; at < ids.length; at++) {
      const mate = ids[at] ?? 0
      const affinity = frequency * (nearness[at] ?? 0)
      const before = this.affinities[mate] ?? 0
      if (affinity <= before) continue
      if (before === 0) this.#near.push(mate)
      this.affinities[mate] = affinity
    }
  }
}
