import type { Database } from '@duijie/db/client'
import type { RecordKind } from '@duijie/shared/duplicate-queries'
import type { Remote } from '../calls/calls.ts'
import type { Follower } from '../outbox/follower.ts'
import { type ComparedRecord, presentIds, readCompared } from './compared-records.ts'
import type { Likeness } from './detection/comparison.ts'
import type { Differing } from './detection/designations.ts'
import type { ComparedDocument } from './detection/prepared-document.ts'
import type { DuplicateStore } from './duplicate-store.ts'
import { createKnownPairs, type KnownPairs } from './known-pairs.ts'

interface Side {
  pairs: KnownPairs
  /** changed since they were last read */
  waiting: Set<string>
}

export interface DuplicateCorpus extends Follower {
  /** knows all that was read */
  readonly store: Remote<DuplicateStore>
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
  store: Remote<DuplicateStore>
  report: (error: unknown) => void
}

/**
 * Keeps the pairs of needs and of results that resemble each other. Hearing of a change only notes it; reading
 * and comparing goes on beside, so that neither the start nor other readers of the outbox wait for it.
 */
export function createDuplicateCorpus({ db, store, report }: Dependencies): DuplicateCorpus {
  const emptySide = (): Side => ({
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
      const gone = ids.filter((id) => !records.has(id))
      const present = [...records.values()].map(({ document }) => document)
      const near = await store.take(kind, { present, gone })
      for (const id of gone) side.pairs.forget(id)
      for (const record of records.values()) describe(side.pairs, record)
      const others = [...new Set(near.flatMap(({ candidates }) => candidates))].filter(
        (id) => !records.has(id),
      )
      const read = await readCompared(db, kind, others)
      const known = new Map([...records, ...read.map((record) => [record.document.id, record] as const)])
      for (const { id, candidates } of near) {
        const one = known.get(id)?.document
        const compared = candidates.flatMap((candidate) => known.get(candidate)?.document ?? [])
        if (!one || compared.length === 0) continue
        pair(side.pairs, one, compared, await store.compare(kind, one, compared))
      }
    } catch (error) {
      for (const id of ids) side.waiting.add(id)
      throw error
    }
  }

  return {
    store,
    pairs: (kind) => sides[kind].pairs,

    async take(kind, ids) {
      for (const id of ids) sides[kind].waiting.add(id)
      work().catch(report)
    },

    async rebuild() {
      await store.begin()
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

function describe(pairs: KnownPairs, { document, organizationId, techField }: ComparedRecord): void {
  pairs.dropPairsOf(document.id)
  pairs.describe(document.id, { organizationId, techField })
}

function pair(
  pairs: KnownPairs,
  one: ComparedDocument,
  others: readonly ComparedDocument[],
  likenesses: readonly Likeness[],
): void {
  for (const [at, { verdict, ...likeness }] of likenesses.entries()) {
    const other = others[at]
    if (!other || verdict === 'different') continue
    const [oneId, otherId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
    const differing = oneId === one.id ? likeness.differing : reversed(likeness.differing)
    pairs.set({ oneId, otherId, verdict, ...likeness, differing })
  }
}

const reversed = ({ one, other }: Differing): Differing => ({ one: other, other: one })
