import type { IndexedTerms } from './statistics.ts'
import { amountBits, amountOf, frequencyByAmount } from './term-amounts.ts'

/** An entry: slot (20 bits), weighted count in hundredths (12). The first `size` count. */
type AddedList = { entries: Int32Array; size: number }

/** Lists end to end in one piece of memory; by term, where its entries begin: they end where the next begin. */
export type StoredPostings = { starts: Uint32Array; entries: Int32Array }

/** Slots are this many at most. */
export const mostSlots = 2 ** (32 - amountBits)

type Slotted = { slot: number; terms: IndexedTerms }

const amountMask = (1 << amountBits) - 1

function entryOf(slot: number, frequency: number): number {
  return (slot << amountBits) | amountOf(frequency)
}

const none: StoredPostings = { starts: new Uint32Array(1), entries: new Int32Array(0) }

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
        list = { entries: new Int32Array(2), size: 0 }
        this.#added[term] = list
      }
      if (list.size === list.entries.length) {
        const entries = new Int32Array(list.size + Math.max(2, list.size >> 1))
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
function addEntries(sums: Float64Array, entries: Int32Array, from: number, to: number, weight: number): void {
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

export const ownMemory: Allocate = (bytes) => new ArrayBuffer(bytes)
export const sharedMemory: Allocate = (bytes) => new SharedArrayBuffer(bytes)

/** Lists of the texts, by slot, of which some have none: right for many. */
export function postingsOf(
  texts: readonly (IndexedTerms | undefined)[],
  allocate: Allocate = ownMemory,
): StoredPostings {
  const starts = new Uint32Array(allocate(4 * (termsIn(texts) + 1)))
  for (const text of texts) {
    if (text === undefined) continue
    for (let at = 0; at < text.ids.length; at++) {
      const term = text.ids[at] ?? 0
      starts[term + 1] = (starts[term + 1] ?? 0) + 1
    }
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const entries = new Int32Array(allocate(4 * (starts[starts.length - 1] ?? 0)))
  const next = starts.slice()
  for (const [slot, text] of texts.entries()) {
    if (text === undefined) continue
    const { ids, frequencies } = text
    for (let at = 0; at < ids.length; at++) {
      const term = ids[at] ?? 0
      const place = next[term] ?? 0
      next[term] = place + 1
      entries[place] = entryOf(slot, frequencies[at] ?? 0)
    }
  }
  return { starts, entries }
}

/** One more than the greatest id of a term. */
function termsIn(texts: readonly (IndexedTerms | undefined)[]): number {
  let greatest = -1
  for (const text of texts) {
    if (text === undefined) continue
    for (let at = 0; at < text.ids.length; at++) greatest = Math.max(greatest, text.ids[at] ?? 0)
  }
  return greatest + 1
}
