import { deserialize, serialize } from 'node:v8'
import type { Allocate } from './posting-lists.ts'

/** Documents as bytes, so many to a block; `ends` says where each ends in its block. */
export type StoredDocuments = {
  ids: readonly string[]
  perBlock: number
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
  const perBlock = Math.max(fewestInBlock, Math.ceil(documents.length / mostBlocks))
  const ends = new Uint32Array(allocate(4 * documents.length))
  const blocks: Uint8Array[] = []
  for (let from = 0; from < documents.length; from += perBlock) {
    const parts = documents.slice(from, from + perBlock).map((document) => document.bytes())
    let end = 0
    for (const [at, { length }] of parts.entries()) {
      end += length
      ends[from + at] = end
    }
    const block = new Uint8Array(allocate(end))
    for (const [at, part] of parts.entries()) block.set(part, (ends[from + at] ?? 0) - part.length)
    blocks.push(block)
  }
  return { ids: documents.map(({ id }) => id), perBlock, ends, blocks }
}

export const bytesOfDocument = (document: object): Uint8Array => serialize(document)

/** How many documents of a side are kept as they were read last. */
const mostRead = 4000

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
    const { perBlock, ends, blocks } = this.#stored
    const block = blocks[Math.floor(place / perBlock)]
    if (block === undefined) throw new RangeError(`There is no document ${place}`)
    return block.subarray(place % perBlock === 0 ? 0 : ends[place - 1], ends[place])
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
