import type { NeedLayout } from './need-layout.ts'
import type { CorpusStatistics } from './statistics.ts'
import type { TermModel } from './term-model.ts'

/**
 * One need spread over arrays, so that any result is scored against it by plain look-ups. One object is
 * reused for need after need: `ask` forgets the need before.
 */
export class NeedQuery {
  readonly #statistics: CorpusStatistics
  #asked: NeedLayout | undefined
  #knownTerms = 0
  /** by id of the table: saturated frequency in the need, 0 where it is not mentioned */
  frequencies = new Float32Array(1024)
  /** by id of the term model: the best of nearness × frequency over the need's terms */
  readonly affinities: Float32Array
  /** by id of the table: the greater of the two */
  answers = new Float32Array(1024)
  meaning: Float32Array

  constructor(statistics: CorpusStatistics, model: TermModel) {
    this.#statistics = statistics
    this.affinities = new Float32Array(model.size)
    this.meaning = new Float32Array(model.dimensions)
  }

  ask(need: NeedLayout): void {
    if (need === this.#asked && this.#knownTerms === this.#statistics.size) return
    if (this.#asked !== undefined) this.#forget(this.#asked)
    this.#asked = need
    this.#knownTerms = this.#statistics.size
    if (this.frequencies.length < this.#knownTerms) {
      this.frequencies = new Float32Array(this.#knownTerms * 2)
      this.answers = new Float32Array(this.#knownTerms * 2)
    }
    const { terms, nearIds, affinities, meaning } = need
    for (let at = 0; at < terms.ids.length; at++) {
      const id = terms.ids[at] ?? 0
      const frequency = terms.frequencies[at] ?? 0
      this.frequencies[id] = frequency
      this.answers[id] = frequency
    }
    for (let at = 0; at < nearIds.length; at++) {
      const known = nearIds[at] ?? 0
      const affinity = affinities[at] ?? 0
      this.affinities[known] = affinity
      const id = this.#statistics.idOfModel(known)
      if (id >= 0 && affinity > (this.answers[id] ?? 0)) this.answers[id] = affinity
    }
    this.meaning = meaning
  }

  #forget({ terms, nearIds }: NeedLayout): void {
    for (let at = 0; at < terms.ids.length; at++) {
      const id = terms.ids[at] ?? 0
      this.frequencies[id] = 0
      this.answers[id] = 0
    }
    for (let at = 0; at < nearIds.length; at++) {
      const known = nearIds[at] ?? 0
      this.affinities[known] = 0
      const id = this.#statistics.idOfModel(known)
      if (id >= 0) this.answers[id] = 0
    }
  }
}
