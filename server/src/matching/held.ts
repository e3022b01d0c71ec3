import type { NeedLayout } from './need-layout.ts'
import type { IndexedTerms } from './statistics.ts'
import type { StoredSide } from './stored-corpus.ts'
import { bytesOfDocument, StoredDocumentReader } from './stored-documents.ts'

/** An analysed document, its terms as numbers; a need's layout is kept with it. */
export interface Held<Document> {
  readonly id: string
  readonly document: Document
  readonly terms: IndexedTerms
  /** where it is held; undefined for one that is not */
  slot?: number
  layout?: NeedLayout
  /** the document as bytes */
  bytes(): Uint8Array
}

export function heldDocument<Document extends { id: string }>(
  document: Document,
  terms: IndexedTerms,
): Held<Document> {
  return { id: document.id, document, terms, bytes: () => bytesOfDocument(document) }
}

/** Documents that stay where they are stored: they are read, and views of their terms made, when asked for. */
export function storedHeld<Document>(stored: StoredSide): Held<Document>[] {
  const { documents, sizes, ids, frequencies } = stored
  const reader = new StoredDocumentReader<Document>(documents)

  class StoredHeld implements Held<Document> {
    declare slot?: number
    declare layout?: NeedLayout
    readonly #place: number
    readonly #from: number

    constructor(place: number, from: number) {
      this.#place = place
      this.#from = from
    }

    get id(): string {
      return reader.idAt(this.#place)
    }

    get document(): Document {
      return reader.at(this.#place)
    }

    get terms(): IndexedTerms {
      const to = this.#from + (sizes[this.#place] ?? 0)
      return { ids: ids.subarray(this.#from, to), frequencies: frequencies.subarray(this.#from, to) }
    }

    bytes(): Uint8Array {
      return reader.bytesAt(this.#place)
    }
  }

  const held: Held<Document>[] = []
  let from = 0
  for (const [place, size] of sizes.entries()) {
    held.push(new StoredHeld(place, from))
    from += size
  }
  return held
}
