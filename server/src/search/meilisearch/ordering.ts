import type { SearchRequest } from '../engine.ts'

/** A hit with what decides its place. */
export interface PlacedHit {
  id: string
  score: number
  /** epoch milliseconds; blank is before every day */
  publishedAt: number
}

export type HitOrder = (a: PlacedHit, b: PlacedHit) => number

const newest: HitOrder = (a, b) => compare(b.publishedAt, a.publishedAt) || compare(a.id, b.id)
const mostRelevant: HitOrder = (a, b) => compare(b.score, a.score) || newest(a, b)

export const orderOf = (sort: SearchRequest['sort']): HitOrder => (sort === 'newest' ? newest : mostRelevant)

export const publishedAtOf = (value: unknown): number =>
  typeof value === 'number' ? value : Number.NEGATIVE_INFINITY

/** Several lists, each in its order, as one; a list's own order is kept. */
export function merge(lists: readonly (readonly PlacedHit[])[], order: HitOrder, count: number): PlacedHit[] {
  const places = lists.map(() => 0)
  const merged: PlacedHit[] = []
  while (merged.length < count) {
    let next: { list: number; hit: PlacedHit } | undefined
    for (const [list, hits] of lists.entries()) {
      const hit = hits[places[list] ?? 0]
      if (hit && (!next || order(hit, next.hit) < 0)) next = { list, hit }
    }
    if (!next) break
    merged.push(next.hit)
    places[next.list] = (places[next.list] ?? 0) + 1
  }
  return merged
}

const compare = <Value extends string | number>(a: Value, b: Value) => (a < b ? -1 : a > b ? 1 : 0)
