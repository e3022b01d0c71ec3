import { meaningOf } from './meaning.ts'
import type { CorpusStatistics } from './statistics.ts'
import type { TermModel } from './term-model.ts'
import type { AskedTerms } from './term-weights.ts'

/** A need made ready to be asked again and again; out of date once rarities change. */
export type NeedLayout = AskedTerms & {
  version: number
  /** terms of the model that the need mentions or comes near to */
  nearIds: Uint16Array
  /** of each, the best of nearness × saturated frequency over the need's terms */
  affinities: Float32Array
  meaning: Float32Array
}

/** Lays needs out; one object reuses its scratch space for need after need. */
export class NeedPlanner {
  readonly #statistics: CorpusStatistics
  readonly #model: TermModel
  readonly #best: Float32Array

  constructor(statistics: CorpusStatistics, model: TermModel) {
    this.#statistics = statistics
    this.#model = model
    this.#best = new Float32Array(model.size)
  }

  layOut({ terms, meaningTerms }: AskedTerms): NeedLayout {
    const version = this.#statistics.version
    const near: number[] = []
    for (let at = 0; at < terms.ids.length; at++) {
      const known = this.#statistics.modelIdOf(terms.ids[at] ?? 0)
      if (known >= 0) this.#spread(known, terms.frequencies[at] ?? 0, near)
    }
    const nearIds = Uint16Array.from(near)
    const affinities = new Float32Array(near.length)
    for (let at = 0; at < nearIds.length; at++) {
      const id = nearIds[at] ?? 0
      affinities[at] = this.#best[id] ?? 0
      this.#best[id] = 0
    }
    const meaning = meaningOf(meaningTerms, this.#statistics, this.#model)
    return { version, terms, meaningTerms, nearIds, affinities, meaning }
  }

  #spread(known: number, frequency: number, near: number[]): void {
    const { ids, nearness } = this.#model.matesOf(known)
    for (let at = 0; at < ids.length; at++) {
      const mate = ids[at] ?? 0
      const affinity = frequency * (nearness[at] ?? 0)
      const before = this.#best[mate] ?? 0
      if (affinity <= before) continue
      if (before === 0) near.push(mate)
      this.#best[mate] = affinity
    }
  }
}
