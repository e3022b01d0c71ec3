/** Of two places with equal scores, whether the first is to come first. */
export type ComesFirst = (a: number, b: number) => boolean

/**
 * Where the `limit` highest scores above 0 stand, best first; `comesFirst` decides between equal ones. A heap
 * of the best so far keeps this near to linear.
 */
export function placesOfBest(scores: Float64Array, limit: number, comesFirst: ComesFirst): Int32Array {
  const heap = new Int32Array(Math.min(limit, scores.length))
  const capacity = heap.length
  if (capacity === 0) return heap

  const isWorse = (a: number, b: number): boolean => {
    const [left, right] = [scores[a] ?? 0, scores[b] ?? 0]
    return left < right || (left === right && comesFirst(b, a))
  }

  function sink(from: number): void {
    let at = from
    const place = heap[at] ?? 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= capacity) break
      if (child + 1 < capacity && isWorse(heap[child + 1] ?? 0, heap[child] ?? 0)) child++
      if (!isWorse(heap[child] ?? 0, place)) break
      heap[at] = heap[child] ?? 0
      at = child
    }
    heap[at] = place
  }

  let size = 0
  let least = 0
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0
    if (score <= 0) continue
    if (size < capacity) {
      heap[size++] = place
      if (size < capacity) continue
      for (let at = capacity >> 1; at >= 0; at--) sink(at)
    } else if (score >= least && isWorse(heap[0] ?? 0, place)) {
      heap[0] = place
      sink(0)
    } else continue
    least = scores[heap[0] ?? 0] ?? 0
  }
  return heap.subarray(0, size).sort((a, b) => (isWorse(a, b) ? 1 : -1))
}
