import type { IndexedTerms } from './statistics.ts'
import { amountBits, amountOf } from './term-amounts.ts'

/** The first `size` entries count: slot (20 bits), weighted count in hundredths (12). */
export type PostingList = { entries: Uint32Array; size: number }

/** Slots are this many at most. */
export const mostSlots = 2 ** (32 - amountBits)

type Slotted = { slot: number; terms: IndexedTerms }

function entryOf(slot: number, frequency: number): number {
  return ((slot << amountBits) | amountOf(frequency)) >>> 0
}

/** For each term the texts that mention it, by ascending slot. */
export class PostingLists {
  #lists: (PostingList | undefined)[] = []

  of(term: number): PostingList | undefined {
    return this.#lists[term]
  }

  /** Adds one text behind all others: right for a few. */
  add({ slot, terms: { ids, frequencies } }: Slotted): void {
    for (let at = 0; at < ids.length; at++) {
      const term = ids[at] ?? 0
      let list = this.#lists[term]
      if (list === undefined) {
        list = { entries: new Uint32Array(2), size: 0 }
        this.#lists[term] = list
      }
      if (list.size === list.entries.length) {
        const entries = new Uint32Array(list.size + Math.max(2, list.size >> 1))
        entries.set(list.entries)
        list.entries = entries
      }
      list.entries[list.size++] = entryOf(slot, frequencies[at] ?? 0)
    }
  }

  /** Lists of these texts, by ascending slot, end to end in one piece of memory: right for many. */
  static of(texts: readonly Slotted[]): PostingLists {
    const made = new PostingLists()
    const ends = endsOf(texts)
    const all = new Uint32Array(ends[ends.length - 1] ?? 0)
    const next = new Uint32Array(ends.length)
    next.set(ends.subarray(0, -1), 1)
    for (const { slot, terms } of texts) {
      const { ids, frequencies } = terms
      for (let at = 0; at < ids.length; at++) {
        const term = ids[at] ?? 0
        const place = next[term] ?? 0
        next[term] = place + 1
        all[place] = entryOf(slot, frequencies[at] ?? 0)
      }
    }
    let from = 0
    for (const end of ends) {
      const entries = all.subarray(from, end)
      made.#lists.push(end > from ? { entries, size: end - from } : undefined)
      from = end
    }
    return made
  }
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
