import type { IndexedTerms } from './statistics.ts'
import { amountBits, amountOf, frequencyByAmount } from './term-amounts.ts'

/** An entry: slot (20 bits), weighted count in hundredths (12). The first `size` count. */
type AddedList = { entries: Uint32Array; size: number }

/** Lists end to end in one piece of memory; by term, where its entries begin: they end where the next begin. */
export type StoredPostings = { starts: Uint32Array; entries: Uint32Array }

/** Slots are this many at most. */
export const mostSlots = 2 ** (32 - amountBits)

type Slotted = { slot: number; terms: IndexedTerms }

const amountMask = (1 << amountBits) - 1

function entryOf(slot: number, frequency: number): number {
  return ((slot << amountBits) | amountOf(frequency)) >>> 0
}

const none: StoredPostings = { starts: new Uint32Array(1), entries: new Uint32Array(0) }

/** For each term the texts that mention it, by ascending slot. */
export class PostingLists {
  readonly #stored: StoredPostings
  readonly #added: (AddedList | undefined)[] = []

  constructor(stored: StoredPostings = none) {
    this.#stored = stored
  }

  /** Adds one text behind all others: right for a few. */
  add({ slot, terms: { ids, frequencies } }: Slotted): void {
    for (let at = 0; at < ids.length; at++) {
      const term = ids[at] ?? 0
      let list = this.#added[term]
      if (list === undefined) {
        list = { entries: new Uint32Array(2), size: 0 }
        this.#added[term] = list
      }
      if (list.size === list.entries.length) {
        const entries = new Uint32Array(list.size + Math.max(2, list.size >> 1))
        entries.set(list.entries)
        list.entries = entries
      }
      list.entries[list.size++] = entryOf(slot, frequencies[at] ?? 0)
    }
  }

  /** Adds to the sum of each text that mentions the term `weight` × its saturated frequency there. */
  addTo(sums: Float64Array, term: number, weight: number): void {
    const { starts, entries } = this.#stored
    if (term + 1 < starts.length) addEntries(sums, entries, starts[term] ?? 0, starts[term + 1] ?? 0, weight)
    const list = this.#added[term]
    if (list !== undefined) addEntries(sums, list.entries, 0, list.size, weight)
  }
}

/** Most of the time of matching against many goes by here: four at a time take two thirds of it. */
function addEntries(
  sums: Float64Array,
  entries: Uint32Array,
  from: number,
  to: number,
  weight: number,
): void {
  let at = from
  for (; at + 4 <= to; at += 4) {
    const first = entries[at] ?? 0
    const second = entries[at + 1] ?? 0
    const third = entries[at + 2] ?? 0
    const fourth = entries[at + 3] ?? 0
    addEntry(sums, first, weight)
    addEntry(sums, second, weight)
    addEntry(sums, third, weight)
    addEntry(sums, fourth, weight)
  }
  for (; at < to; at++) addEntry(sums, entries[at] ?? 0, weight)
}

function addEntry(sums: Float64Array, entry: number, weight: number): void {
  const slot = entry >>> amountBits
  sums[slot] = (sums[slot] ?? 0) + weight * (frequencyByAmount[entry & amountMask] ?? 0)
}

/** Memory of so many bytes. */
export type Allocate = (bytes: number) => ArrayBufferLike

/** Lists of these texts, by ascending slot: right for many. */
export function postingsOf(
  texts: readonly Slotted[],
  allocate: Allocate = (bytes) => new ArrayBuffer(bytes),
): StoredPostings {
  const ends = endsOf(texts)
  const starts = new Uint32Array(allocate(4 * (ends.length + 1)))
  starts.set(ends, 1)
  const entries = new Uint32Array(allocate(4 * (ends[ends.length - 1] ?? 0)))
  const next = starts.slice()
  for (const {
    slot,
    terms: { ids, frequencies },
  } of texts) {
    for (let at = 0; at < ids.length; at++) {
      const term = ids[at] ?? 0
      const place = next[term] ?? 0
      next[term] = place + 1
      entries[place] = entryOf(slot, frequencies[at] ?? 0)
    }
  }
  return { starts, entries }
}

/** By term, where its entries end when all lists stand one behind the other. */
function endsOf(texts: readonly Slotted[]): Uint32Array {
  let sizes = new Uint32Array(1024)
  let terms = 0
  for (const {
    terms: { ids },
  } of texts) {
    for (let at = 0; at < ids.length; at++) {
      const term = ids[at] ?? 0
      if (term >= terms) {
        terms = term + 1
        if (terms > sizes.length) {
          const grown = new Uint32Array(terms * 2)
          grown.set(sizes)
          sizes = grown
        }
      }
      sizes[term] = (sizes[term] ?? 0) + 1
    }
  }
  const ends = sizes.subarray(0, terms)
  let end = 0
  for (let term = 0; term < terms; term++) {
    end += ends[term] ?? 0
    ends[term] = end
  }
  return ends
}
