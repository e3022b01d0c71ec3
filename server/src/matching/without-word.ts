import type { TermCounts } from './analyze.ts'
import { addMeaning, unitOf } from './meaning.ts'
import { NearTerms } from './near-terms.ts'
import type { NeedLayout } from './need-layout.ts'
import type { NeedQuery } from './need-query.ts'
import { saturation } from './parameters.ts'
import type { ResultProfile } from './result-profile.ts'
import { closenessOf, type TextFeatures } from './scoring.ts'
import type { SharedTerms, TermsLeft } from './shared-terms.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import { mentionsLeft } from './strike.ts'
import { saturatedFrequency } from './term-amounts.ts'
import type { TermModel } from './term-model.ts'

type Left = TermsLeft & { meaning: Float32Array }

/**
 * What the texts of a pair have in common when the need does not mention one of its words. What a word takes with
 * it is the same for every result, so it is worked out once. Holds for one need as long as its query is asked
 * about it.
 */
export class WithoutWord {
  readonly #query: NeedQuery
  readonly #statistics: CorpusStatistics
  readonly #model: TermModel
  readonly #counts: TermCounts
  readonly #terms: IndexedTerms
  readonly #places = new Map<string, number>()
  readonly #sum: Float32Array
  readonly #meaningCounts: TermCounts
  readonly #near: NearTerms
  readonly #left = new Map<string, Left>()

  constructor(
    query: NeedQuery,
    counts: TermCounts,
    { terms, meaningTerms }: NeedLayout,
    statistics: CorpusStatistics,
    model: TermModel,
  ) {
    this.#query = query
    this.#counts = counts
    this.#terms = terms
    this.#statistics = statistics
    this.#model = model
    this.#near = new NearTerms(terms, statistics, model)
    this.#sum = new Float32Array(model.dimensions)
    let at = 0
    for (const term of counts.keys()) this.#places.set(term, at++)
    this.#meaningCounts = meaningTerms === terms ? counts : statistics.countsOf(meaningTerms)
    const { ids, frequencies } = meaningTerms
    for (let place = 0; place < ids.length; place++) {
      addMeaning(this.#sum, ids[place] ?? 0, frequencies[place] ?? 0, statistics, model)
    }
  }

  /** `shared` are the terms that the pair shares with the word in it. */
  features(word: string, shared: SharedTerms, result: ResultProfile): TextFeatures {
    let left = this.#left.get(word)
    if (left === undefined) {
      left = this.#leftWithout(word)
      this.#left.set(word, left)
    }
    return {
      overlap: shared.overlapOf(left),
      coverage: shared.coverageOf(left),
      closeness: closenessOf(left.meaning, result.meaning),
    }
  }

  #leftWithout(word: string): Left {
    const frequencies = new Map<number, number>()
    const byPlace = new Map<number, number>()
    const losers = new Set<number>()
    for (const [term, mentions] of mentionsLeft(this.#counts, word)) {
      const place = this.#places.get(term) ?? 0
      const id = this.#terms.ids[place] ?? 0
      const before = this.#terms.frequencies[place] ?? 0
      const after = Math.fround(mentions / (mentions + saturation))
      frequencies.set(id, after)
      byPlace.set(place, after)
      this.#addLosers(losers, this.#statistics.modelIdOf(id), before)
    }
    const affinities = new Map<number, number>()
    for (const mate of losers) affinities.set(mate, this.#near.affinity(mate, byPlace))
    return { frequencies, affinities, meaning: this.#meaningWithout(word) }
  }

  #meaningWithout(word: string): Float32Array {
    const sum = this.#sum.slice()
    const left = mentionsLeft(this.#meaningCounts, word)
    for (const [term, mentions] of left) {
      const id = this.#statistics.find(term)
      if (id === undefined) continue
      const before = saturatedFrequency(this.#meaningCounts.get(term) ?? 0)
      const after = Math.fround(mentions / (mentions + saturation))
      addMeaning(sum, id, after - before, this.#statistics, this.#model)
    }
    // what rounding leaves of nothing has a direction, too
    const nothing = [...this.#meaningCounts.keys()].every((term) => left.get(term) === 0)
    return nothing ? sum.fill(0) : unitOf(sum)
  }

  /** The mates of a term that no other term of the need comes nearer to. */
  #addLosers(losers: Set<number>, known: number, frequency: number): void {
    if (known < 0) return
    const { affinities } = this.#query
    const { ids, nearness } = this.#model.matesOf(known)
    for (let turn = 0; turn < ids.length; turn++) {
      const mate = ids[turn] ?? 0
      if (Math.fround(frequency * (nearness[turn] ?? 0)) >= (affinities[mate] ?? 0)) losers.add(mate)
    }
  }
}
