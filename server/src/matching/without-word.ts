import type { TermCounts } from './analyze.ts'
import { addMeaning, unitOf } from './meaning.ts'
import type { NeedQuery } from './need-query.ts'
import { saturation } from './parameters.ts'
import type { ResultProfile } from './result-profile.ts'
import { closenessOf, type TextFeatures } from './scoring.ts'
import type { SharedTerms } from './shared-terms.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import { mentionsLeft } from './strike.ts'
import type { TermModel } from './term-model.ts'

/** What a need loses with a word: what stood in the query, and what is left. */
type Change = {
  ids: Int32Array
  frequencies: { before: Float32Array; after: Float32Array }
  /** of the term model */
  mates: Int32Array
  affinities: { before: Float32Array; after: Float32Array }
  meaning: Float32Array
}

type Near = { at: number; nearness: number }

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
  /** mate → places of the need's terms that come near to it, and how near */
  readonly #near = new Map<number, Near[]>()
  readonly #changes = new Map<string, Change>()

  constructor(
    query: NeedQuery,
    counts: TermCounts,
    terms: IndexedTerms,
    statistics: CorpusStatistics,
    model: TermModel,
  ) {
    this.#query = query
    this.#counts = counts
    this.#terms = terms
    this.#statistics = statistics
    this.#model = model
    this.#sum = new Float32Array(model.dimensions)
    let at = 0
    for (const term of counts.keys()) this.#places.set(term, at++)
    for (let place = 0; place < terms.ids.length; place++) {
      const id = terms.ids[place] ?? 0
      addMeaning(this.#sum, id, terms.frequencies[place] ?? 0, statistics, model)
      this.#note(place, statistics.modelIdOf(id))
    }
  }

  /** The terms are those that the pair shares with the word in it. */
  features(word: string, shared: SharedTerms, result: ResultProfile): TextFeatures {
    let change = this.#changes.get(word)
    if (change === undefined) {
      change = this.#changeBy(word)
      this.#changes.set(word, change)
    }
    const { ids, frequencies, mates, affinities, meaning } = change
    put(this.#query.frequencies, ids, frequencies.after)
    put(this.#query.affinities, mates, affinities.after)
    const overlap = shared.overlap(this.#query)
    const coverage = shared.coverage(this.#query)
    put(this.#query.frequencies, ids, frequencies.before)
    put(this.#query.affinities, mates, affinities.before)
    return { overlap, coverage, closeness: closenessOf(meaning, result.meaning) }
  }

  #note(at: number, known: number): void {
    if (known < 0) return
    const { ids, nearness } = this.#model.matesOf(known)
    for (let turn = 0; turn < ids.length; turn++) {
      const mate = ids[turn] ?? 0
      const entry = { at, nearness: nearness[turn] ?? 0 }
      const near = this.#near.get(mate)
      if (near === undefined) this.#near.set(mate, [entry])
      else near.push(entry)
    }
  }

  #changeBy(word: string): Change {
    const frequencies = new Map<number, number>()
    const mates = new Set<number>()
    const sum = this.#sum.slice()
    for (const [term, mentions] of mentionsLeft(this.#counts, word)) {
      const at = this.#places.get(term) ?? 0
      const id = this.#terms.ids[at] ?? 0
      const frequency = mentions / (mentions + saturation)
      frequencies.set(at, frequency)
      addMeaning(sum, id, frequency - (this.#terms.frequencies[at] ?? 0), this.#statistics, this.#model)
      this.#addLosers(mates, this.#statistics.modelIdOf(id), this.#terms.frequencies[at] ?? 0)
    }
    const { affinities } = this.#query
    const losers = Int32Array.from(mates)
    return {
      ids: Int32Array.from(frequencies.keys(), (at) => this.#terms.ids[at] ?? 0),
      frequencies: {
        before: Float32Array.from(frequencies.keys(), (at) => this.#terms.frequencies[at] ?? 0),
        after: Float32Array.from(frequencies.values()),
      },
      mates: losers,
      affinities: {
        before: Float32Array.from(losers, (mate) => affinities[mate] ?? 0),
        after: Float32Array.from(losers, (mate) => this.#affinityLeft(mate, frequencies)),
      },
      meaning: unitOf(sum),
    }
  }

  /** The mates of a term that are near to the need by no term more than by this one. */
  #addLosers(losers: Set<number>, known: number, frequency: number): void {
    if (known < 0) return
    const { affinities } = this.#query
    const { ids, nearness } = this.#model.matesOf(known)
    for (let turn = 0; turn < ids.length; turn++) {
      const mate = ids[turn] ?? 0
      if (Math.fround(frequency * (nearness[turn] ?? 0)) >= (affinities[mate] ?? 0)) losers.add(mate)
    }
  }

  #affinityLeft(mate: number, frequencies: ReadonlyMap<number, number>): number {
    let best = 0
    for (const { at, nearness } of this.#near.get(mate) ?? []) {
      const affinity = nearness * (frequencies.get(at) ?? this.#terms.frequencies[at] ?? 0)
      if (affinity > best) best = affinity
    }
    return best
  }
}

function put(into: Float32Array, places: Int32Array, values: Float32Array): void {
  for (let at = 0; at < places.length; at++) into[places[at] ?? 0] = values[at] ?? 0
}
