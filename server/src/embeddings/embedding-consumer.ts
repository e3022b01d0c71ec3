import type { Database } from '@duijie/db/client'
import { outbox } from '@duijie/db/schema/outbox'
import { type RecordKind, recordKinds } from '../outbox/follower.ts'
import { idPages } from '../outbox/record-ids.ts'
import type { StoredConsumer } from '../outbox/stored-reader.ts'
import { embedTexts } from './embed-texts.ts'
import type { Embedder } from './embedder.ts'
import { insertVectors, readKnownHashes } from './repository.ts'
import { hashOf } from './texts.ts'

interface Dependencies {
  db: Database
  embedder: Embedder
  /** of these records those that may be sent, each with its text */
  recordsOf: (kind: RecordKind, ids: readonly string[]) => Promise<{ id: string; text: string }[]>
  sendRestricted: boolean
  /** how it goes, a line at a time */
  say: (line: string) => void
  report: (error: unknown) => void
}

const subjectKinds = { needs: 'need', results: 'result' } as const

/**
 * What the worker feeds from the outbox: a vector for the text of every need and result. Once vectors are
 * stored their records are in the outbox again, for those that match by them. While the service is down it
 * stands still, and goes on from there.
 */
export function embeddingConsumer(dependencies: Dependencies): StoredConsumer {
  const { db, embedder, recordsOf, sendRestricted, say, report } = dependencies
  const { model, dimensions } = embedder.space

  async function take(kind: RecordKind, ids: readonly string[]): Promise<void> {
    const idsOf = new Map<string, string[]>()
    for (const { id, text } of await recordsOf(kind, ids)) {
      idsOf.set(text, [...(idsOf.get(text) ?? []), id])
    }
    const known = await readKnownHashes(db, embedder.space, [...idsOf.keys()].map(hashOf))
    const missing = [...idsOf.keys()].filter((text) => !known.has(hashOf(text)))
    for await (const vectors of embedTexts(embedder, missing, report)) {
      const subjects = [...vectors.keys()].flatMap((text) => idsOf.get(text) ?? [])
      await db.transaction(async (tx) => {
        const byHash = new Map(Array.from(vectors, ([text, vector]) => [hashOf(text), vector]))
        await insertVectors(tx, embedder.space, byHash)
        await tx
          .insert(outbox)
          .values(subjects.map((subjectId) => ({ subjectKind: subjectKinds[kind], subjectId })))
      })
      say(`embedder: ${vectors.size} vectors of ${kind} stored`)
    }
  }

  return {
    name: `embedder:${model}:${dimensions}`,
    // texts that may be sent from now on have to be looked for
    shape: sendRestricted ? 'all' : 'open',
    follower: {
      take,
      async rebuild() {
        for (const kind of recordKinds) for await (const ids of idPages(db, kind)) await take(kind, ids)
      },
      isComplete: async () => true,
    },
  }
}
