import type { TermCounts } from './analyze.ts'
import { CandidateIndex, type WeightedIds } from './candidates.ts'
import { type Held, heldDocument, storedHeld } from './held.ts'
import { candidateLengthPower, scoredCandidates, scoredWhole } from './parameters.ts'
import type { CorpusStatistics, Side } from './statistics.ts'
import type { StoredSide, StoredTerms } from './stored-corpus.ts'

/** What is looked for: all terms of a text by what they count in overlap, and the terms near to them. */
export type Asked = { exactly(): WeightedIds; nearby(): WeightedIds }

/** A document worth scoring; `shared` is the sum over exactly what was asked, undefined where not worked out. */
export type Taker<Document> = (held: Held<Document>, shared: number | undefined) => void

/** Analysed documents of one side by id, counted in the statistics as long as they are held. */
export class CorpusSide<Document extends { id: string }> {
  readonly #side: Side
  readonly #statistics: CorpusStatistics
  readonly #index: CandidateIndex<Held<Document>>

  /** `moved` is called whenever documents have got other slots. */
  constructor(side: Side, statistics: CorpusStatistics, moved?: () => void) {
    this.#side = side
    this.#statistics = statistics
    this.#index = new CandidateIndex(candidateLengthPower[side], moved)
  }

  upsert({ document, terms: counts }: { document: Document; terms: TermCounts }): void {
    this.remove(document.id)
    const terms = this.#statistics.index(counts)
    this.#statistics.add(this.#side, terms)
    this.#index.upsert(heldDocument(document, terms))
  }

  /** Holds what a side that holds nothing is given, its terms being numbers of the table. */
  take(stored: StoredSide): void {
    this.#statistics.addMany(this.#side, stored.ids, stored.sizes.length)
    this.#index.begin(storedHeld<Document>(stored), stored.postings)
  }

  toStored(terms: StoredTerms): StoredSide {
    return terms.sideOf(this.#index.documents.filter((held) => held !== undefined))
  }

  /** Of what is held, in the order in which it came. */
  ids(): string[] {
    return this.#index.documents.flatMap((held) => held?.id ?? [])
  }

  remove(id: string): void {
    const known = this.#index.find(id)
    if (known === undefined) return
    this.#statistics.remove(this.#side, known.terms)
    this.#index.remove(id)
  }

  find(id: string): Held<Document> | undefined {
    return this.#index.find(id)
  }

  /** The documents worth scoring: all of a small side, else the best of a posting scan and those besides. */
  eachWorthScoring({ exactly, nearby }: Asked, take: Taker<Document>, besides: Iterable<string> = []): void {
    if (this.#index.size > scoredWhole) {
      const found = this.#index.top(exactly(), nearby(), scoredCandidates)
      for (const { document, shared } of found) take(document, shared)
      const taken = new Set(found.map(({ document: { id } }) => id))
      const others = [...new Set(besides)].filter((id) => !taken.has(id))
      this.eachOf(others, take)
      return
    }
    const sums = this.#index.scan(exactly())
    for (const [slot, held] of this.#index.documents.entries()) {
      if (held !== undefined) take(held, sums[slot] ?? 0)
    }
  }

  /** The documents with these ids, each once; ids that are not held are passed over. */
  some(ids: Iterable<string>): Held<Document>[] {
    return [...new Set(ids)].flatMap((id) => this.#index.find(id) ?? [])
  }

  /** The documents with these ids; ids that are not held are passed over. */
  eachOf(ids: Iterable<string>, take: Taker<Document>): void {
    for (const id of ids) {
      const held = this.#index.find(id)
      if (held !== undefined) take(held, undefined)
    }
  }
}
