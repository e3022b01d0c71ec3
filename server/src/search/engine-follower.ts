import type { Database } from '@duijie/db/client'
import type { ThesaurusGroup } from '../matching/thesaurus.ts'
import type { Follower, RecordKind } from '../outbox/follower.ts'
import type { SearchEngine } from './engine.ts'
import { needDocumentPages, readNeedDocuments } from './need-documents.ts'
import { readResultDocuments, resultDocumentPages } from './result-documents.ts'
import { synonymGroupsOf } from './synonyms.ts'

const PAGE = 500

interface Dependencies {
  db: Database
  engine: SearchEngine
  /** what the words of questions may be replaced by at present */
  thesaurus: () => Promise<ThesaurusGroup[]>
}

/** Keeps a search engine as the database is. */
export function createEngineFollower({ db, engine, thesaurus }: Dependencies) {
  const takeThesaurus = async () => engine.takeSynonyms(synonymGroupsOf(await thesaurus()))

  return {
    takeThesaurus,

    async take(kind: RecordKind, ids: readonly string[]) {
      const documents = await (kind === 'needs' ? readNeedDocuments(db, ids) : readResultDocuments(db, ids))
      const present = new Set(documents.map(({ id }) => id))
      const gone = ids.filter((id) => !present.has(id))
      if (documents.length > 0) await engine.upsert(kind, documents)
      if (gone.length > 0) await engine.remove(kind, gone)
    },

    async rebuild() {
      await takeThesaurus()
      await engine.rebuild('needs', needDocumentPages(db, PAGE))
      await engine.rebuild('results', resultDocumentPages(db, PAGE))
    },
  } satisfies Follower
}
