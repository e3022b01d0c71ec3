import type { Database } from '@duijie/db/client'
import type { VectorsOf } from '../embeddings/vectors.ts'
import type { ThesaurusGroup } from '../matching/thesaurus.ts'
import type { Follower, RecordKind } from '../outbox/follower.ts'
import { pagesWithVectors, textsOfNeeds, textsOfResults, withVectors } from './document-vectors.ts'
import type { SearchEngine } from './engine.ts'
import { needDocumentPages, readNeedDocuments } from './need-documents.ts'
import { readResultDocuments, resultDocumentPages } from './result-documents.ts'
import { synonymGroupsOf } from './synonyms.ts'

/** So few that making documents of a page does not hold up requests. */
const PAGE = 100

interface Dependencies {
  db: Database
  engine: SearchEngine
  /** what the words of questions may be replaced by at present */
  thesaurus: () => Promise<ThesaurusGroup[]>
  /** for an engine that compares vectors */
  vectorsOf?: VectorsOf | undefined
}

/** Keeps a search engine as the database is. */
export function createEngineFollower({ db, engine, thesaurus, vectorsOf }: Dependencies) {
  const takeThesaurus = async () => engine.takeSynonyms(synonymGroupsOf(await thesaurus()))

  return {
    takeThesaurus,

    async take(kind: RecordKind, ids: readonly string[]) {
      const documents = await (kind === 'needs'
        ? withVectors(vectorsOf, textsOfNeeds, await readNeedDocuments(db, ids))
        : withVectors(vectorsOf, textsOfResults, await readResultDocuments(db, ids)))
      const present = new Set(documents.map(({ id }) => id))
      const gone = ids.filter((id) => !present.has(id))
      if (documents.length > 0) await engine.upsert(kind, documents)
      if (gone.length > 0) await engine.remove(kind, gone)
    },

    async rebuild() {
      await takeThesaurus()
      await engine.rebuild('needs', pagesWithVectors(vectorsOf, textsOfNeeds, needDocumentPages(db, PAGE)))
      await engine.rebuild(
        'results',
        pagesWithVectors(vectorsOf, textsOfResults, resultDocumentPages(db, PAGE)),
      )
    },
  } satisfies Follower
}
