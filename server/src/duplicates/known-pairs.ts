import type { TechField } from '@duijie/shared/closed-lists'
import type { DuplicateVerdict } from '@duijie/shared/duplicates'
import type { Differing } from './detection/designations.ts'

export interface KnownPair {
  /** the lesser of the two ids */
  oneId: string
  otherId: string
  likeness: number
  verdict: DuplicateVerdict
  differing: Differing
}

/** What pairs are filtered by. */
export interface PairedRecord {
  organizationId: string
  techField: TechField | null
}

/** The pairs of records of one kind that resemble each other, by both of their ids. */
export interface KnownPairs {
  describe(id: string, record: PairedRecord): void
  record(id: string): PairedRecord | undefined
  set(pair: KnownPair): void
  /** Forgets the pairs of the record. */
  dropPairsOf(id: string): void
  /** Forgets the record and its pairs. */
  forget(id: string): void
  of(id: string): KnownPair[]
  /** Each once, the most alike first; of equal ones by id. */
  all(): KnownPair[]
}

export function createKnownPairs(): KnownPairs {
  const records = new Map<string, PairedRecord>()
  const pairs = new Map<string, Map<string, KnownPair>>()

  function put(id: string, otherId: string, pair: KnownPair): void {
    const own = pairs.get(id)
    if (own) own.set(otherId, pair)
    else pairs.set(id, new Map([[otherId, pair]]))
  }

  function dropPairsOf(id: string): void {
    for (const otherId of pairs.get(id)?.keys() ?? []) {
      const own = pairs.get(otherId)
      own?.delete(id)
      if (own?.size === 0) pairs.delete(otherId)
    }
    pairs.delete(id)
  }

  return {
    describe: (id, record) => void records.set(id, record),
    record: (id) => records.get(id),
    set(pair) {
      put(pair.oneId, pair.otherId, pair)
      put(pair.otherId, pair.oneId, pair)
    },
    dropPairsOf,
    forget(id) {
      dropPairsOf(id)
      records.delete(id)
    },
    of: (id) => [...(pairs.get(id)?.values() ?? [])],
    all() {
      const each = [...pairs].flatMap(([id, own]) => [...own.values()].filter(({ oneId }) => oneId === id))
      return each.sort(
        (a, b) =>
          b.likeness - a.likeness || compareText(a.oneId, b.oneId) || compareText(a.otherId, b.otherId),
      )
    },
  }
}

const compareText = (one: string, other: string) => (one < other ? -1 : Number(one > other))
