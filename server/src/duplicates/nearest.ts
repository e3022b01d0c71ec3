import type { RecordKind } from '@duijie/shared/duplicate-queries'
import type { DuplicateCorpus } from './corpus.ts'
import type { ComparedDocument } from './detection/prepared-document.ts'

export type Nearest = ReturnType<typeof createNearest>

const CANDIDATES = 5

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
      documents.length === 0
        ? Promise.resolve([])
        : corpus.store.candidatesOfEach(kind, documents, CANDIDATES),

    /** For each text those of its candidates among the records that say the same or nearly so. */
    alike(
      kind: RecordKind,
      asked: readonly { document: ComparedDocument; candidates: readonly string[] }[],
      records: readonly ComparedDocument[],
    ): Promise<string[][]> {
      const any = asked.some(({ candidates }) => candidates.length > 0)
      return any ? corpus.store.alikeOfEach(kind, asked, records) : Promise.resolve(asked.map(() => []))
    },
  }
}
