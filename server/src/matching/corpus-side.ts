import type { TermCounts } from './analyze.ts'
import { CandidateIndex, type WeightedIds } from './candidates.ts'
import type { NeedLayout } from './need-layout.ts'
import { scoredCandidates, scoredWhole } from './parameters.ts'
import type { ResultProfile } from './result-profile.ts'
import type { CorpusStatistics, IndexedTerms, Side } from './statistics.ts'

/** An analysed document; what scoring prepares from it is kept with it. */
export type Held<Document> = {
  document: Document
  terms: IndexedTerms
  profile?: ResultProfile
  layout?: NeedLayout
}

/** Analysed documents of one side by id, counted in the statistics as long as they are held. */
export class CorpusSide<Document extends { id: string; terms: TermCounts }> {
  readonly #side: Side
  readonly #statistics: CorpusStatistics
  readonly #held = new Map<string, Held<Document>>()
  /** built when the side has grown too large to score every document */
  #index: CandidateIndex | undefined

  constructor(side: Side, statistics: CorpusStatistics) {
    this.#side = side
    this.#statistics = statistics
  }

  upsert(document: Document): void {
    this.remove(document.id)
    const terms = this.#statistics.index(document.terms)
    this.#held.set(document.id, { document, terms })
    this.#statistics.add(this.#side, terms)
    this.#index?.upsert(document.id, terms)
  }

  remove(id: string): void {
    const known = this.#held.get(id)
    if (known === undefined) return
    this.#statistics.remove(this.#side, known.terms)
    this.#held.delete(id)
    this.#index?.remove(id)
  }

  find(id: string): Held<Document> | undefined {
    return this.#held.get(id)
  }

  /** The documents with these ids; ids that are not held are passed over. */
  *pick(ids: Iterable<string>): Iterable<Held<Document>> {
    for (const id of ids) {
      const found = this.#held.get(id)
      if (found !== undefined) yield found
    }
  }

  /** The documents worth scoring: all of a small side, else the best of a posting scan. */
  worthScoring(query: () => WeightedIds): Iterable<Held<Document>> {
    if (this.#held.size <= scoredWhole) return this.#held.values()
    if (this.#index === undefined) {
      this.#index = new CandidateIndex()
      for (const [id, { terms }] of this.#held) this.#index.upsert(id, terms)
    }
    return this.pick(this.#index.top(query(), scoredCandidates).map(({ id }) => id))
  }
}
