import { fold } from '../../matching/fold.ts'
import type { DocumentShape } from '../documents.ts'
import type { QuestionUnit } from '../text/question.ts'
import { eachIndexTerm, pairsOf } from '../text/tokens.ts'
import { UintList } from './uint-list.ts'

/** What a search may look at: `scopes[slot]` is 0 for nothing, else the place in `fieldMasks`. */
export interface TextView {
  scopes: Uint8Array
  /** bit `n` stands for text field `n` of the shape */
  fieldMasks: readonly number[]
}

/** The slots that contain a unit, ascending, and how much each speaks of it (above 0). */
export interface UnitMatches {
  slots: number[]
  amounts: number[]
}

/** An entry is slot (20 bits), field (4), whether the term is a word there (1), count (7). */
const SLOTS = 2 ** 20
const COUNTS = 127
const WORD = 0x80

/** What a mention counts that is no word of its own, such as 气相 in 空气相对湿度. */
const PART = 0.5

/** How much a long text is held against a mention in it, 0–1 (`b` of BM25). */
const LENGTH_NORMALIZATION = 0.4

const nothing = new Uint32Array(0)

/** A whole index in few pieces, so that it is written and read at the speed of memory. */
export interface StoredTextIndex {
  /** all terms, one a line */
  terms: string
  /** how many entries each term has */
  sizes: Uint32Array
  /** the entries of all terms, one after the other */
  entries: Uint32Array
  /** by field: the length of each text */
  lengths: Uint32Array[]
}

/** Inverted index over the text fields of one kind of document; see `eachIndexTerm` for its terms. */
export class TextIndex {
  readonly #shape: DocumentShape
  readonly #weights: number[]
  readonly #terms = new Map<string, UintList>()
  readonly #termsByFirst = new Map<string, string[]>()
  readonly #lengths: UintList[]
  readonly #totals: number[]
  #texts = 0

  constructor(shape: DocumentShape) {
    this.#shape = shape
    this.#weights = shape.textFields.map((field) => shape.weights[field] ?? 1)
    this.#lengths = shape.textFields.map(() => new UintList())
    this.#totals = shape.textFields.map(() => 0)
  }

  /** Slots come in ascending order from 0, without a gap. */
  add(slot: number, text: Readonly<Record<string, string>>): void {
    if (slot >= SLOTS) throw new RangeError(`The embedded engine holds ${SLOTS} documents of a kind`)
    this.#texts++
    for (const [field, name] of this.#shape.textFields.entries()) {
      const counts = new Map<string, number>()
      let length = 0
      eachIndexTerm(fold(text[name] ?? ''), (term, word) => {
        const count = counts.get(term) ?? 0
        counts.set(term, Math.min((count & COUNTS) + 1, COUNTS) | (count & WORD) | (word ? WORD : 0))
        length++
      })
      for (const [term, count] of counts) this.#listOf(term).push(((slot << 12) | (field << 8) | count) >>> 0)
      this.#lengths[field]?.push(length)
      this.#totals[field] = (this.#totals[field] ?? 0) + length
    }
  }

  #listOf(term: string): UintList {
    let list = this.#terms.get(term)
    if (list) return list
    list = new UintList()
    this.#hold(term, list)
    return list
  }

  #hold(term: string, list: UintList): void {
    this.#terms.set(term, list)
    const first = term.slice(0, 1)
    const siblings = this.#termsByFirst.get(first)
    if (siblings) siblings.push(term)
    else this.#termsByFirst.set(first, [term])
  }

  /** A copy that holds only the given slots, ascending, renumbered from 0 in their order. */
  only(slots: readonly number[]): TextIndex {
    const kept = new TextIndex(this.#shape)
    const places = new Int32Array(this.#texts).fill(-1)
    for (const [place, slot] of slots.entries()) places[slot] = place
    for (const [term, list] of this.#terms) {
      for (const entry of list.entries) {
        const place = places[entry >>> 12] ?? -1
        if (place >= 0) kept.#listOf(term).push(((place << 12) | (entry & 0xfff)) >>> 0)
      }
    }
    for (const [field, list] of this.#lengths.entries()) {
      for (const slot of slots) {
        const length = list.entries[slot] ?? 0
        kept.#lengths[field]?.push(length)
        kept.#totals[field] = (kept.#totals[field] ?? 0) + length
      }
    }
    kept.#texts = slots.length
    return kept
  }

  toStored(): StoredTextIndex {
    const lists = [...this.#terms.values()]
    const sizes = Uint32Array.from(lists, ({ length }) => length)
    const entries = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0))
    let at = 0
    for (const list of lists) {
      entries.set(list.entries, at)
      at += list.length
    }
    const lengths = this.#lengths.map((list) => list.entries.slice())
    return { terms: [...this.#terms.keys()].join('\n'), sizes, entries, lengths }
  }

  static fromStored(shape: DocumentShape, { terms, sizes, entries, lengths }: StoredTextIndex): TextIndex {
    const index = new TextIndex(shape)
    let from = 0
    for (const [at, term] of (terms === '' ? [] : terms.split('\n')).entries()) {
      const to = from + (sizes[at] ?? 0)
      index.#hold(term, new UintList(entries.subarray(from, to)))
      from = to
    }
    for (const [field, ofField] of lengths.entries()) {
      index.#lengths[field] = new UintList(ofField)
      index.#totals[field] = ofField.reduce((sum, length) => sum + length, 0)
      index.#texts = ofField.length
    }
    return index
  }

  /**
   * Who contains a unit. Three and more Chinese characters count where all their pairs stand in one field:
   * nearly always together, and then in whatever words the text was cut into.
   */
  match(unit: QuestionUnit, view: TextView): UnitMatches {
    const matches: UnitMatches = { slots: [], amounts: [] }
    const lengths = this.#lengths.map((list) => list.entries)
    const scales = this.#totals.map((total) => (total > 0 ? this.#texts / total : 0))
    let last = -1
    for (const entry of this.#entriesOf(unit)) {
      const slot = entry >>> 12
      const scope = view.scopes[slot] ?? 0
      if (scope === 0) continue
      const field = (entry >>> 8) & 15
      if ((((view.fieldMasks[scope] ?? 0) >>> field) & 1) === 0) continue
      const length = (lengths[field]?.[slot] ?? 0) * (scales[field] ?? 0)
      const norm = 1 - LENGTH_NORMALIZATION + LENGTH_NORMALIZATION * length
      const amount = ((this.#weights[field] ?? 1) * (entry & COUNTS) * (entry & WORD ? 1 : PART)) / norm
      if (slot === last) {
        const at = matches.amounts.length - 1
        matches.amounts[at] = (matches.amounts[at] ?? 0) + amount
      } else {
        matches.slots.push(slot)
        matches.amounts.push(amount)
        last = slot
      }
    }
    return matches
  }

  #entriesOf({ text, kind }: QuestionUnit): Uint32Array {
    switch (kind) {
      case 'word':
        return this.#terms.get(text)?.entries ?? nothing
      case 'chinese':
        return pairsOf(text)
          .map((pair) => this.#terms.get(pair)?.entries ?? nothing)
          .reduce(inBoth)
      case 'character':
      case 'prefix':
        return this.#beginningWith(text)
    }
  }

  #beginningWith(start: string): Uint32Array {
    const terms = this.#termsByFirst.get(start.slice(0, 1)) ?? []
    const lists = terms
      .filter((term) => term.startsWith(start))
      .map((term) => ({
        whole: term === start,
        entries: this.#terms.get(term)?.entries ?? nothing,
      }))
    const joined = new Uint32Array(lists.reduce((sum, { entries }) => sum + entries.length, 0))
    let at = 0
    for (const { whole, entries } of lists) {
      for (const entry of entries) joined[at++] = whole ? entry : entry & ~WORD
    }
    return lists.length > 1 ? joined.sort() : joined
  }
}

/** The entries of both lists that agree in slot and field, with the smaller count, taken as words. */
function inBoth(left: Uint32Array, right: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(left.length, right.length))
  let length = 0
  let l = 0
  let r = 0
  while (l < left.length && r < right.length) {
    const a = left[l] ?? 0
    const b = right[r] ?? 0
    if (a >>> 8 === b >>> 8) {
      both[length++] = (((a >>> 8) << 8) | WORD | Math.min(a & COUNTS, b & COUNTS)) >>> 0
      l++
      r++
    } else if (a >>> 8 < b >>> 8) l++
    else r++
  }
  return both.subarray(0, length)
}
