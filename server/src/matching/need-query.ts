import type { NeedLayout } from './need-layout.ts'
import type { CorpusStatistics } from './statistics.ts'
import type { TermModel } from './term-model.ts'

const nobody = { ids: new Int32Array(0), nearIds: new Uint16Array(0) }

/**
 * One need spread over arrays, so that any result is scored against it by plain look-ups. One object is
 * reused for need after need: `ask` forgets the need before.
 */
export class NeedQuery {
  readonly #statistics: CorpusStatistics
  #asked: { ids: Int32Array; nearIds: Uint16Array } = nobody
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

  ask({ terms, nearIds, affinities, meaning }: NeedLayout): void {
    for (let at = 0; at < this.#asked.ids.length; at++) this.frequencies[this.#asked.ids[at] ?? 0] = 0
    for (let at = 0; at < this.#asked.nearIds.length; at++) this.affinities[this.#asked.nearIds[at] ?? 0] = 0
    if (this.frequencies.length < this.#statistics.size) {
      this.frequencies = new Float32Array(this.#statistics.size * 2)
    }
    this.#asked = { ids: terms.ids, nearIds }
    for (let at = 0; at < terms.ids.length; at++) {
      this.frequencies[terms.ids[at] ?? 0] = terms.frequencies[at] ?? 0
    }
    for (let at = 0; at < nearIds.length; at++) this.affinities[nearIds[at] ?? 0] = affinities[at] ?? 0
    this.meaning = meaning
  }
}
