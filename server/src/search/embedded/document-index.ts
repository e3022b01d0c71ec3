import type { Filter, FilterRecord } from '../../access/filter.ts'
import type { DocumentShape, SearchDocument } from '../documents.ts'
import { withInitials } from '../initials.ts'
import { Bitset } from './bitset.ts'
import { FactIndex } from './fact-index.ts'
import { type StoredTextIndex, TextIndex } from './text-index.ts'

interface Held {
  id: string
  version: number
  facts: FilterRecord
}

/** All documents of one kind in few pieces, by slot. */
export interface StoredDocumentIndex {
  held: Held[]
  text: StoredTextIndex
}

/** Slots given up are swept away once they are this many and a third of all. */
const SWEEP_FROM = 1000

/**
 * The documents of one kind. Each version of a document takes a new slot; the slot of the version before is
 * given up, and a sweep renumbers what is left.
 */
export class DocumentIndex {
  readonly #shape: DocumentShape
  #held: Held[] = []
  #publishedAt: number[] = []
  #slots = new Map<string, number>()
  #live = Bitset.empty(1024)
  #capacity = 1024
  #text: TextIndex
  #facts: FactIndex

  constructor(shape: DocumentShape) {
    this.#shape = shape
    this.#text = new TextIndex(shape)
    this.#facts = new FactIndex(shape.factFields)
  }

  /** Number of documents. */
  get documents(): number {
    return this.#slots.size
  }

  /** Number of slots, those given up among them. */
  get size(): number {
    return this.#held.length
  }

  get text(): TextIndex {
    return this.#text
  }

  get facts(): FactIndex {
    return this.#facts
  }

  upsert({ id, version, text, facts }: SearchDocument): void {
    const before = this.#slots.get(id)
    if (before !== undefined && (this.#held[before]?.version ?? 0) > version) return
    this.remove(id)
    const slot = this.#held.length
    this.#text.add(slot, withInitials(text))
    this.#facts.add(slot, facts)
    this.#held.push({ id, version, facts })
    this.#publishedAt.push(instantOf(facts))
    this.#slots.set(id, slot)
    if (slot >= this.#capacity) {
      this.#capacity *= 2
      this.#live = this.#live.copy(this.#capacity)
    }
    this.#live.add(slot)
  }

  remove(id: string): void {
    const slot = this.#slots.get(id)
    if (slot === undefined) return
    this.#slots.delete(id)
    this.#live.delete(slot)
    const givenUp = this.size - this.documents
    if (givenUp >= SWEEP_FROM && givenUp * 3 > this.size) this.#sweep()
  }

  /** The slots of documents that fulfil the filter. */
  matching(filter: Filter): Bitset {
    return this.#facts.matching(filter, this.size).keep(this.#live)
  }

  idAt(slot: number): string {
    return this.#at(slot).id
  }

  /** Epoch milliseconds; blank comes before every day. */
  publishedAt(slot: number): number {
    return this.#publishedAt[slot] ?? Number.NEGATIVE_INFINITY
  }

  /** Sweeps before, so that nothing of what was removed is kept. */
  toStored(): StoredDocumentIndex {
    if (this.size > this.documents) this.#sweep()
    return { held: this.#held, text: this.#text.toStored() }
  }

  static fromStored(shape: DocumentShape, { held, text }: StoredDocumentIndex): DocumentIndex {
    const index = new DocumentIndex(shape)
    index.#text = TextIndex.fromStored(shape, text)
    index.#capacity = Math.max(index.#capacity, held.length)
    index.#take(held)
    return index
  }

  #at(slot: number): Held {
    const held = this.#held[slot]
    if (!held) throw new RangeError(`No slot ${slot}`)
    return held
  }

  #sweep(): void {
    const kept = [...this.#live.copy(this.size).slots()]
    this.#text = this.#text.only(kept)
    this.#take(kept.map((slot) => this.#at(slot)))
  }

  #take(held: Held[]): void {
    this.#held = held
    this.#publishedAt = this.#held.map(({ facts }) => instantOf(facts))
    this.#facts = new FactIndex(this.#shape.factFields)
    this.#slots = new Map()
    this.#live = Bitset.empty(this.#capacity)
    for (const [slot, { id, facts }] of this.#held.entries()) {
      this.#facts.add(slot, facts)
      this.#slots.set(id, slot)
      this.#live.add(slot)
    }
  }
}

function instantOf({ publishedAt }: FilterRecord): number {
  return typeof publishedAt === 'number' ? publishedAt : Number.NEGATIVE_INFINITY
}
