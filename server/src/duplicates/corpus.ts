import type { Database } from '@duijie/db/client'
import type { RecordKind } from '@duijie/shared/duplicates'
import type { Follower } from '../outbox/follower.ts'
import { type ComparedRecord, presentIds, readCompared } from './compared-records.ts'
import { compareDocuments } from './detection/comparison.ts'
import { createDuplicateIndex, type DuplicateIndex } from './detection/duplicate-index.ts'
import { createKnownPairs, type KnownPairs } from './known-pairs.ts'

interface Side {
  index: DuplicateIndex
  pairs: KnownPairs
  /** changed since they were last read */
  waiting: Set<string>
}

export interface DuplicateCorpus extends Follower {
  index(kind: RecordKind): DuplicateIndex
  pairs(kind: RecordKind): KnownPairs
  /** What has changed is read, unless it is so much that it takes long; the rest goes on in the background. */
  settle(): Promise<void>
  close(): Promise<void>
}

const BATCH = 50
/** So many are read while somebody waits. */
const WORTH_WAITING = 500

interface Dependencies {
  db: Database
  report: (error: unknown) => void
}

/**
 * Keeps the pairs of needs and of results that resemble each other. Hearing of a change only notes it; reading
 * and comparing goes on beside, so that neither the start nor other readers of the outbox wait for it.
 */
export function createDuplicateCorpus({ db, report }: Dependencies): DuplicateCorpus {
  const emptySide = (): Side => ({
    index: createDuplicateIndex(),
    pairs: createKnownPairs(),
    waiting: new Set(),
  })
  const sides: Record<RecordKind, Side> = { needs: emptySide(), results: emptySide() }
  let running: Promise<void> | undefined
  let closed = false

  const waiting = () => sides.needs.waiting.size + sides.results.waiting.size

  const work = (): Promise<void> => {
    running ??= drain().finally(() => {
      running = undefined
    })
    return running
  }

  async function drain(): Promise<void> {
    while (waiting() > 0 && !closed) {
      const kind = sides.needs.waiting.size > 0 ? 'needs' : 'results'
      const side = sides[kind]
      await read(kind, side, [...side.waiting].slice(0, BATCH))
    }
  }

  async function read(kind: RecordKind, side: Side, ids: readonly string[]): Promise<void> {
    for (const id of ids) side.waiting.delete(id)
    try {
      const records = new Map(
        (await readCompared(db, kind, ids)).map((record) => [record.document.id, record]),
      )
      for (const id of ids) {
        const record = records.get(id)
        if (record) take(side, record)
        else leave(side, id)
      }
      const near = new Map([...records].map(([id, { document }]) => [id, side.index.candidates(document)]))
      const others = [...new Set([...near.values()].flat())].filter((id) => !records.has(id))
      const read = await readCompared(db, kind, others)
      const known = new Map([...records, ...read.map((record) => [record.document.id, record] as const)])
      for (const [id, candidates] of near) pair(side, known, id, candidates)
    } catch (error) {
      for (const id of ids) side.waiting.add(id)
      throw error
    }
  }

  return {
    index: (kind) => sides[kind].index,
    pairs: (kind) => sides[kind].pairs,

    async take(kind, ids) {
      for (const id of ids) sides[kind].waiting.add(id)
      work().catch(report)
    },

    async rebuild() {
      for (const kind of ['needs', 'results'] as const) {
        const side = emptySide()
        side.waiting = new Set(await presentIds(db, kind))
        sides[kind] = side
      }
      work().catch(report)
    },

    async settle() {
      if (waiting() > WORTH_WAITING) return
      await running
      while (waiting() > 0 && !closed) await work()
    },

    async close() {
      closed = true
      await running?.catch(() => undefined)
    },
  }
}

function take({ index, pairs }: Side, { document, organizationId, techField }: ComparedRecord): void {
  index.upsert(document)
  pairs.dropPairsOf(document.id)
  pairs.describe(document.id, { organizationId, techField })
}

function leave({ index, pairs }: Side, id: string): void {
  index.remove(id)
  pairs.forget(id)
}

function pair(
  { index, pairs }: Side,
  known: ReadonlyMap<string, ComparedRecord>,
  id: string,
  candidates: readonly string[],
): void {
  for (const candidate of candidates) {
    const [oneId, otherId] = id < candidate ? [id, candidate] : [candidate, id]
    const one = known.get(oneId)
    const other = known.get(otherId)
    if (!one || !other) continue
    const { verdict, ...likeness } = compareDocuments(one.document, other.document, index.weight)
    if (verdict !== 'different') pairs.set({ oneId, otherId, verdict, ...likeness })
  }
}
