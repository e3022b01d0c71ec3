export type Best = { id: string; score: number }

function isWorse(a: Best, b: Best): boolean {
  return a.score < b.score || (a.score === b.score && a.id > b.id)
}

function sink(heap: Best[], from: number): void {
  let at = from
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    let worst = at
    for (const child of [left, right]) {
      const [candidate, known] = [heap[child], heap[worst]]
      if (candidate !== undefined && known !== undefined && isWorse(candidate, known)) worst = child
    }
    const [here, there] = [heap[at], heap[worst]]
    if (worst === at || here === undefined || there === undefined) return
    heap[at] = there
    heap[worst] = here
    at = worst
  }
}

/**
 * The `limit` best of the given slots, best first, equal scores by id; slots without an id are passed
 * over. A heap of the best so far keeps this linear in the slots.
 */
export function bestOf(
  slots: readonly number[],
  scores: Float32Array,
  ids: readonly (string | undefined)[],
  limit: number,
): Best[] {
  const heap: Best[] = []
  for (const slot of slots) {
    const id = ids[slot]
    if (id === undefined) continue
    const candidate = { id, score: scores[slot] ?? 0 }
    const worst = heap[0]
    if (heap.length < limit) {
      heap.push(candidate)
      if (heap.length === limit) for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at)
    } else if (worst !== undefined && isWorse(worst, candidate)) {
      heap[0] = candidate
      sink(heap, 0)
    }
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1))
}
