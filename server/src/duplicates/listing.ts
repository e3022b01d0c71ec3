import type { DuplicateListQuery } from '@duijie/shared/duplicate-queries'
import { cursorInvalid } from '../paging/cursor.ts'
import type { KnownPair, KnownPairs } from './known-pairs.ts'
import { type Decided, pairKey } from './repository.ts'

type Decisions = ReadonlyMap<string, Decided & { oneId: string; otherId: string }>

/** The pairs asked for, the most alike first; decided ones too that no longer resemble each other. */
export function pagePairs(known: KnownPairs, decisions: Decisions, query: DuplicateListQuery) {
  const { state, limit } = query
  const candidates = state === 'open' ? known.all() : decidedPairs(known, decisions)
  const asked = candidates.filter((pair) => {
    const decision = decisions.get(pairKey(pair.oneId, pair.otherId))?.decision ?? 'open'
    return decision === state && isAsked(known, pair, query)
  })
  const from = placeOf(query.cursor)
  const items = asked.slice(from, from + limit)
  const next = from + items.length
  return { items, nextCursor: next < asked.length ? String(next) : null, total: asked.length }
}

function decidedPairs(known: KnownPairs, decisions: Decisions): KnownPair[] {
  const pairs = [...decisions.values()].map(({ oneId, otherId }): KnownPair => {
    const alike = known.of(oneId).find((pair) => pair.oneId === oneId && pair.otherId === otherId)
    return alike ?? { oneId, otherId, likeness: 0, verdict: 'similar', differing: { one: [], other: [] } }
  })
  return pairs.sort((a, b) => b.likeness - a.likeness)
}

function isAsked(known: KnownPairs, { oneId, otherId }: KnownPair, query: DuplicateListQuery): boolean {
  const one = known.record(oneId)
  const other = known.record(otherId)
  if (!one || !other) return false
  const { techField, organizationId, organizations, recordId } = query
  const same = one.organizationId === other.organizationId
  return (
    (!recordId || oneId === recordId || otherId === recordId) &&
    (!organizations || same === (organizations === 'same')) &&
    (!techField || [one, other].some((each) => each.techField && techField.includes(each.techField))) &&
    (!organizationId || [one, other].some((each) => organizationId.includes(each.organizationId)))
  )
}

function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,9}$/.test(cursor)) throw cursorInvalid()
  return Number(cursor)
}
