import type { TermCounts } from './analyze.ts'
import type { CorpusStatistics, IndexedTerms, Side } from './statistics.ts'

/** Analysed documents of one side by id, counted in the statistics as long as they are held. */
export class CorpusSide<Document extends { id: string; terms: TermCounts }> {
  readonly #side: Side
  readonly #statistics: CorpusStatistics
  readonly #held = new Map<string, { document: Document; terms: IndexedTerms }>()

  constructor(side: Side, statistics: CorpusStatistics) {
    this.#side = side
    this.#statistics = statistics
  }

  get size(): number {
    return this.#held.size
  }

  upsert(document: Document): void {
    this.remove(document.id)
    const terms = this.#statistics.index(document.terms)
    this.#held.set(document.id, { document, terms })
    this.#statistics.add(this.#side, terms)
  }

  remove(id: string): void {
    const known = this.#held.get(id)
    if (known === undefined) return
    this.#statistics.remove(this.#side, known.terms)
    this.#held.delete(id)
  }

  find(id: string): { document: Document; terms: IndexedTerms } | undefined {
    return this.#held.get(id)
  }

  ids(): Iterable<string> {
    return this.#held.keys()
  }
}
