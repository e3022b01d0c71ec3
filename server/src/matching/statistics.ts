import type { TermCounts } from './analyze.ts'

/** Share of background texts that mention a term, in `(0, 1)`. */
export type BackgroundShare = (term: string) => number

/** The background counts as this many texts beside the corpus itself. */
const backgroundTexts = 200

/**
 * How many texts of one side mention each term; kept current by `add` and `remove` of the same counts.
 * `rarity` is `ln((N + B + 1) / (df + B·share + 0.5))`, the background standing in while the corpus
 * is small.
 */
export class SideStatistics {
  readonly #frequencies = new Map<string, number>()
  readonly #background: BackgroundShare
  #texts = 0

  constructor(background: BackgroundShare) {
    this.#background = background
  }

  get texts(): number {
    return this.#texts
  }

  add(...counts: readonly TermCounts[]): void {
    this.#texts++
    for (const terms of counts) {
      for (const term of terms.keys()) this.#frequencies.set(term, (this.#frequencies.get(term) ?? 0) + 1)
    }
  }

  remove(...counts: readonly TermCounts[]): void {
    this.#texts--
    for (const terms of counts) {
      for (const term of terms.keys()) {
        const left = (this.#frequencies.get(term) ?? 0) - 1
        if (left > 0) this.#frequencies.set(term, left)
        else this.#frequencies.delete(term)
      }
    }
  }

  frequency(term: string): number {
    return this.#frequencies.get(term) ?? 0
  }

  rarity(term: string): number {
    const expected = backgroundTexts * this.#background(term)
    return Math.log((this.#texts + backgroundTexts + 1) / (this.frequency(term) + expected + 0.5))
  }
}
