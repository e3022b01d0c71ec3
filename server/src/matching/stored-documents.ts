import { deserialize, serialize } from 'node:v8'
import type { Allocate } from './posting-lists.ts'

/** Documents as bytes in blocks, of each of which the first document's place is known; `ends` are within the block. */
export type StoredDocuments = {
  ids: readonly string[]
  firsts: readonly number[]
  ends: Uint32Array
  blocks: readonly Uint8Array[]
}

/** A document that is held, or as bytes where it came so and was not changed. */
export type Packed = { id: string; bytes(): Uint8Array }

/** Few enough blocks for any corpus, none of them large. */
const mostBlocks = 100
const fewestInBlock = 1000

/** Puts documents away, in their order. */
export function storedDocuments(documents: readonly Packed[], allocate: Allocate): StoredDocuments {
  const inBlock = Math.max(fewestInBlock, Math.ceil(documents.length / mostBlocks))
  const ends = new Uint32Array(allocate(4 * documents.length))
  const firsts: number[] = []
  const blocks: Uint8Array[] = []
  for (let first = 0; first < documents.length; first += inBlock) {
    const parts = documents.slice(first, first + inBlock).map((document) => document.bytes())
    let end = 0
    for (const [at, { length }] of parts.entries()) {
      end += length
      ends[first + at] = end
    }
    const block = new Uint8Array(allocate(end))
    for (const [at, part] of parts.entries()) block.set(part, (ends[first + at] ?? 0) - part.length)
    firsts.push(first)
    blocks.push(block)
  }
  return { ids: documents.map(({ id }) => id), firsts, ends, blocks }
}

/** One after the other; blocks stay where they are. */
export function joinedDocuments(parts: readonly StoredDocuments[]): StoredDocuments {
  const ids: string[] = []
  const firsts: number[] = []
  for (const part of parts) {
    for (const first of part.firsts) firsts.push(ids.length + first)
    for (const id of part.ids) ids.push(id)
  }
  const ends = new Uint32Array(new SharedArrayBuffer(4 * ids.length))
  let from = 0
  for (const part of parts) {
    ends.set(part.ends, from)
    from += part.ends.length
  }
  return { ids, firsts, ends, blocks: parts.flatMap(({ blocks }) => blocks) }
}

export const bytesOfDocument = (document: object): Uint8Array => serialize(document)

/** How many documents of a side are kept as they were read last. */
const mostRead = 10_000

/** Reads stored documents one by one, when they are asked for. */
export class StoredDocumentReader<Document> {
  readonly #stored: StoredDocuments
  readonly #read = new Map<number, Document>()

  constructor(stored: StoredDocuments) {
    this.#stored = stored
  }

  idAt(place: number): string {
    return this.#stored.ids[place] ?? ''
  }

  bytesAt(place: number): Uint8Array {
    const { firsts, ends, blocks } = this.#stored
    let [low, high] = [0, firsts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((firsts[middle] ?? 0) > place) high = middle - 1
      else low = middle
    }
    const block = blocks[low]
    if (block === undefined) throw new RangeError(`There is no document ${place}`)
    return block.subarray(firsts[low] === place ? 0 : ends[place - 1], ends[place])
  }

  at(place: number): Document {
    const known = this.#read.get(place)
    if (known !== undefined) return known
    const document = deserialize(this.bytesAt(place)) as Document
    if (this.#read.size >= mostRead) this.#read.clear()
    this.#read.set(place, document)
    return document
  }
}
