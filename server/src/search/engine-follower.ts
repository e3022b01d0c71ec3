import type { Database } from '@duijie/db/client'
import type { Follower } from '../outbox/follower.ts'
import type { SearchEngine } from './engine.ts'
import { needDocumentPages, readNeedDocuments } from './need-documents.ts'
import { readResultDocuments, resultDocumentPages } from './result-documents.ts'

const PAGE = 500

/** Keeps a search engine as the database is. */
export function createEngineFollower(db: Database, engine: SearchEngine): Follower {
  return {
    async take(kind, ids) {
      const documents = await (kind === 'needs' ? readNeedDocuments(db, ids) : readResultDocuments(db, ids))
      const present = new Set(documents.map(({ id }) => id))
      const gone = ids.filter((id) => !present.has(id))
      if (documents.length > 0) await engine.upsert(kind, documents)
      if (gone.length > 0) await engine.remove(kind, gone)
    },

    async rebuild() {
      await engine.rebuild('needs', needDocumentPages(db, PAGE))
      await engine.rebuild('results', resultDocumentPages(db, PAGE))
    },
  }
}
