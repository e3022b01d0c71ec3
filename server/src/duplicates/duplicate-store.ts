import type { RecordKind } from '@duijie/shared/duplicate-queries'
import { compareDocuments, type Likeness } from './detection/comparison.ts'
import { createDuplicateIndex, type DuplicateIndex } from './detection/duplicate-index.ts'
import { type ComparedDocument, prepareDocument } from './detection/prepared-document.ts'

export interface ComparedChanges {
  present: readonly ComparedDocument[]
  /** ids */
  gone: readonly string[]
}

/** A document, and the ids of those that may say the same, the most promising first. */
export interface Near {
  id: string
  candidates: string[]
}

export type DuplicateStore = ReturnType<typeof createDuplicateStore>

/**
 * The indexes that find likely duplicates, by calls whose arguments and answers can be copied. Until it was
 * told to begin, every call throws, so that a store that lost what it held cannot be taken for an empty one.
 */
export function createDuplicateStore() {
  let indexes: Record<RecordKind, DuplicateIndex> | undefined

  function indexOf(kind: RecordKind): DuplicateIndex {
    if (!indexes) throw new Error('The index of duplicates is not filled yet')
    return indexes[kind]
  }

  return {
    /** Forgets everything; the documents follow as changes. */
    begin(): void {
      indexes = { needs: createDuplicateIndex(), results: createDuplicateIndex() }
    },

    /** Takes the changes, and then tells what each of the present documents is to be compared with. */
    take(kind: RecordKind, { present, gone }: ComparedChanges): Near[] {
      const index = indexOf(kind)
      for (const id of gone) index.remove(id)
      const documents = present.map(prepareDocument)
      for (const document of documents) index.upsert(document)
      return documents.map((document) => ({ id: document.id, candidates: index.candidates(document) }))
    },

    /** Ids of the documents that may say the same as this one, at most `limit`. */
    candidates: (kind: RecordKind, document: ComparedDocument, limit: number): string[] =>
      indexOf(kind).candidates(prepareDocument(document), limit),

    /** How alike the document is to each of the others, by the rarity of words among those held. */
    compare(kind: RecordKind, document: ComparedDocument, others: readonly ComparedDocument[]): Likeness[] {
      const { weight } = indexOf(kind)
      const one = prepareDocument(document)
      return others.map((other) => compareDocuments(one, prepareDocument(other), weight))
    },

    /** Ids of the documents that may say the same as each of these, at most `limit` each. */
    candidatesOfEach: (kind: RecordKind, documents: readonly ComparedDocument[], limit: number): string[][] =>
      documents.map((document) => indexOf(kind).candidates(prepareDocument(document), limit)),

    /** For each document those of its candidates among the records that say the same or nearly so. */
    alikeOfEach(
      kind: RecordKind,
      asked: readonly { document: ComparedDocument; candidates: readonly string[] }[],
      records: readonly ComparedDocument[],
    ): string[][] {
      const { weight } = indexOf(kind)
      const known = new Map(records.map((record) => [record.id, prepareDocument(record)]))
      return asked.map(({ document, candidates }) => {
        const one = prepareDocument(document)
        return candidates.filter((id) => {
          const other = known.get(id)
          return other !== undefined && compareDocuments(one, other, weight).verdict !== 'different'
        })
      })
    },
  }
}
