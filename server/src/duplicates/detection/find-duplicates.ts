import { compareDocuments, type Likeness } from './comparison.ts'
import { createDuplicateIndex } from './duplicate-index.ts'
import { type ComparedDocument, prepareDocument } from './prepared-document.ts'

export interface DuplicatePair extends Likeness {
  /** ids, the earlier of the two documents first */
  one: string
  other: string
}

/**
 * The pairs of documents that say the same or nearly so, the most alike first; pairs called `different` are
 * left out. Ids must be unique: of two documents with one id the later counts.
 */
export function findDuplicates(documents: readonly ComparedDocument[]): DuplicatePair[] {
  const index = createDuplicateIndex()
  const byId = new Map(documents.map((document) => [document.id, prepareDocument(document)]))
  for (const document of byId.values()) index.upsert(document)
  const place = new Map([...byId.keys()].map((id, at) => [id, at]))
  const pairs: DuplicatePair[] = []
  for (const document of byId.values()) {
    for (const id of index.candidates(document)) {
      const other = byId.get(id)
      if (!other || (place.get(id) ?? 0) <= (place.get(document.id) ?? 0)) continue
      const likeness = compareDocuments(document, other, index.weight)
      if (likeness.verdict !== 'different') pairs.push({ one: document.id, other: id, ...likeness })
    }
  }
  return pairs.sort((a, b) => b.likeness - a.likeness)
}
