/** Of two places with equal scores, whether the first is to come first. */
export type ComesFirst = (a: number, b: number) => boolean

/** Scores are told apart by so many steps when it is worked out which are too low to matter. */
const steps = 2048
const stepCounts = new Uint32Array(steps + 1)

/** A score that at least `limit` scores reach, as high as steps of the highest tell; 0 where there are not so many. */
function leastWorthSorting(scores: Float64Array, limit: number): number {
  let highest = 0
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0
    if (score > highest) highest = score
  }
  if (highest === 0) return 0
  const scale = steps / highest
  if (!Number.isFinite(scale)) return 0
  stepCounts.fill(0)
  for (let place = 0; place < scores.length; place++) {
    const step = ((scores[place] ?? 0) * scale) | 0
    stepCounts[step] = (stepCounts[step] ?? 0) + 1
  }
  let reached = 0
  for (let step = steps; step > 1; step--) {
    reached += stepCounts[step] ?? 0
    // One step of room for rounding.
    if (reached >= limit) return (step - 1) / scale
  }
  return 0
}

/**
 * Where the `limit` highest scores above 0 stand, best first; `comesFirst` decides between equal ones. A heap of the
 * best so far, of those that may be among them at all, keeps this near to linear. No score is below 0.
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
  let least = leastWorthSorting(scores, limit)
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0
    if (score <= 0 || score < least) continue
    if (size < capacity) {
      heap[size++] = place
      if (size < capacity) continue
      for (let at = capacity >> 1; at >= 0; at--) sink(at)
    } else if (isWorse(heap[0] ?? 0, place)) {
      heap[0] = place
      sink(0)
    } else continue
    least = scores[heap[0] ?? 0] ?? 0
  }
  return heap.subarray(0, size).sort((a, b) => (isWorse(a, b) ? 1 : -1))
}
