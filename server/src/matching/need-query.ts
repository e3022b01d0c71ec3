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
  /** by id of the table: saturated frequency in the need, 0 where it is not mentioned */
  frequencies = new Float32Array(1024)
  /** by id of the term model: the best of nearness × frequency over the need's terms */
  readonly affinities: Float32Array
  meaning: Float32Array

  constructor(statistics: CorpusStatistics, model: TermModel) {
    this.#statistics = statistics
    this.affinities = new Float32Array(model.size)
    this.meaning = new Float32Array(model.dimensions)
  }

  ask(need: NeedLayout): void {
    if (need === this.#asked) return
    if (this.#asked !== undefined) this.#forget(this.#asked)
    if (this.frequencies.length < this.#statistics.size) {
      this.frequencies = new Float32Array(this.#statistics.size * 2)
    }
    const { terms, nearIds, affinities, meaning } = need
    this.#asked = need
    for (let at = 0; at < terms.ids.length; at++) {
      this.frequencies[terms.ids[at] ?? 0] = terms.frequencies[at] ?? 0
    }
    for (let at = 0; at < nearIds.length; at++) this.affinities[nearIds[at] ?? 0] = affinities[at] ?? 0
    this.meaning = meaning
  }

  #forget({ terms, nearIds }: NeedLayout): void {
    for (let at = 0; at < terms.ids.length; at++) this.frequencies[terms.ids[at] ?? 0] = 0
    for (let at = 0; at < nearIds.length; at++) this.affinities[nearIds[at] ?? 0] = 0
  }
}
