import type { NeedQuery } from './need-query.ts'
import type { ResultProfile } from './result-profile.ts'
import type { CorpusStatistics } from './statistics.ts'

/** What is left of a need's terms: saturated frequencies by id of the table, affinities by id of the term model. */
export type TermsLeft = {
  frequencies: ReadonlyMap<number, number>
  affinities: ReadonlyMap<number, number>
}

/**
 * Of the terms of one result those that the need mentions or comes near to: few of them, so that the pair is
 * looked at again and again at little cost. One object is reused for pair after pair.
 */
export class SharedTerms {
  readonly #statistics: CorpusStatistics
  /** in the table; then frequencies in the need, and weights in overlap */
  readonly ids: number[] = []
  readonly #frequencies: number[] = []
  readonly #weights: number[] = []
  /** telling terms in the table and in the term model (−1: unknown there), what they count, and their weights */
  readonly #tellingIds: number[] = []
  readonly #tellingKnown: number[] = []
  readonly #exact: number[] = []
  readonly #near: number[] = []
  readonly #coverageWeights: number[] = []

  constructor(statistics: CorpusStatistics) {
    this.#statistics = statistics
  }

  find({ frequencies, affinities }: NeedQuery, profile: ResultProfile): void {
    let count = 0
    const { ids, frequencies: offered } = profile.terms
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0
      const frequency = frequencies[id] ?? 0
      if (frequency === 0) continue
      this.ids[count] = id
      this.#frequencies[count] = frequency
      this.#weights[count++] =
        (this.#statistics.overlapWeightOf(id) * (offered[at] ?? 0)) / profile.overlapNorm
    }
    this.ids.length = count
    let telling = 0
    for (let at = 0; at < profile.tellingIds.length; at++) {
      const id = profile.tellingIds[at] ?? 0
      const known = this.#statistics.modelIdOf(id)
      const exact = frequencies[id] ?? 0
      const near = known < 0 ? 0 : (affinities[known] ?? 0)
      if (exact === 0 && near === 0) continue
      this.#tellingIds[telling] = id
      this.#tellingKnown[telling] = known
      this.#exact[telling] = exact
      this.#near[telling] = near
      this.#coverageWeights[telling++] = profile.coverageWeights[at] ?? 0
    }
    this.#tellingIds.length = telling
  }

  overlap(): number {
    let overlap = 0
    for (let at = 0; at < this.ids.length; at++) {
      overlap += (this.#weights[at] ?? 0) * (this.#frequencies[at] ?? 0)
    }
    return overlap
  }

  coverage(): number {
    let coverage = 0
    for (let at = 0; at < this.#tellingIds.length; at++) {
      coverage += (this.#coverageWeights[at] ?? 0) * Math.max(this.#exact[at] ?? 0, this.#near[at] ?? 0)
    }
    return coverage
  }

  overlapOf({ frequencies }: TermsLeft): number {
    let overlap = 0
    for (let at = 0; at < this.ids.length; at++) {
      const frequency = frequencies.get(this.ids[at] ?? 0) ?? this.#frequencies[at] ?? 0
      overlap += (this.#weights[at] ?? 0) * frequency
    }
    return overlap
  }

  coverageOf({ frequencies, affinities }: TermsLeft): number {
    let coverage = 0
    for (let at = 0; at < this.#tellingIds.length; at++) {
      const exact = frequencies.get(this.#tellingIds[at] ?? 0) ?? this.#exact[at] ?? 0
      const near = affinities.get(this.#tellingKnown[at] ?? -1) ?? this.#near[at] ?? 0
      coverage += (this.#coverageWeights[at] ?? 0) * Math.max(exact, near)
    }
    return coverage
  }
}
