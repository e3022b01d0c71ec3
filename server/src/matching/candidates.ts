import type { TermCounts } from './analyze.ts'
import type { WeightedTerm } from './key-terms.ts'
import { saturation } from './parameters.ts'

export type Candidate = { id: string; score: number }

/** In-memory inverted index: which documents speak of a term, and how much. */
export class CandidateIndex {
  readonly #postings = new Map<string, Map<string, number>>()
  readonly #documents = new Map<string, TermCounts>()

  get size(): number {
    return this.#documents.size
  }

  upsert(id: string, counts: TermCounts): void {
    this.remove(id)
    this.#documents.set(id, counts)
    for (const [term, count] of counts) {
      const postings = this.#postings.get(term) ?? new Map<string, number>()
      postings.set(id, count / (count + saturation))
      this.#postings.set(term, postings)
    }
  }

  remove(id: string): void {
    for (const term of this.#documents.get(id)?.keys() ?? []) this.#postings.get(term)?.delete(id)
    this.#documents.delete(id)
  }

  /** The `limit` best documents by the sum of term weight × saturated frequency; ties by id. */
  top(terms: Iterable<WeightedTerm>, limit: number): Candidate[] {
    const scores = new Map<string, number>()
    for (const { term, weight } of terms) {
      for (const [id, frequency] of this.#postings.get(term) ?? []) {
        scores.set(id, (scores.get(id) ?? 0) + weight * frequency)
      }
    }
    return [...scores]
      .map(([id, score]) => ({ id, score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
  }
}
