import type { RecordKind } from '@duijie/shared/duplicates'
import type { DuplicateCorpus } from './corpus.ts'
import type { ComparedDocument } from './detection/prepared-document.ts'

export type Nearest = ReturnType<typeof createNearest>

const CANDIDATES = 10

/** Many texts that are not stored yet, held against the records; who may see those is the caller's question. */
export function createNearest({
  corpus,
  catchUp,
}: {
  corpus: DuplicateCorpus
  catchUp: () => Promise<void>
}) {
  return {
    async ready(): Promise<void> {
      await catchUp()
      await corpus.settle()
    },

    /** Ids of the records that may say the same as each of the texts. */
    candidates: (kind: RecordKind, documents: readonly ComparedDocument[]): Promise<string[][]> =>
      Promise.all(documents.map((document) => corpus.store.candidates(kind, document, CANDIDATES))),

    /** Of the records those that say the same as the text or nearly so. */
    async alike(
      kind: RecordKind,
      document: ComparedDocument,
      records: readonly ComparedDocument[],
    ): Promise<string[]> {
      if (records.length === 0) return []
      const likenesses = await corpus.store.compare(kind, document, records)
      return records.flatMap(({ id }, at) => {
        const { verdict } = likenesses[at] ?? {}
        return verdict === undefined || verdict === 'different' ? [] : [id]
      })
    },
  }
}
