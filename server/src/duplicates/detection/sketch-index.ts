/** Documents by the smallest of their shingles: those that resemble each other share some. */
export interface SketchIndex {
  add(slot: number, sketch: Uint32Array): void
  remove(slot: number): void
  /** The documents that share shingles with the sketch, with how many, in no order. */
  sharing(sketch: Uint32Array): Map<number, number>
}

/** A shingle of so many documents points to none of them. */
const MOST_OF_A_SHINGLE = 400
const FIRST_CAPACITY = 1 << 12

/**
 * A hash table of chained entries in typed arrays: 12 bytes an entry and 8 a bucket. Entries of removed
 * documents stay until there are as many as live ones, and then all is laid out anew.
 */
export function createSketchIndex(): SketchIndex {
  const sketches = new Map<number, Uint32Array>()
  let buckets = new Int32Array(FIRST_CAPACITY).fill(-1)
  let hashes = new Uint32Array(FIRST_CAPACITY)
  let slots = new Int32Array(FIRST_CAPACITY)
  let next = new Int32Array(FIRST_CAPACITY)
  let used = 0
  let live = 0

  function layOut(capacity: number): void {
    buckets = new Int32Array(capacity).fill(-1)
    hashes = new Uint32Array(capacity)
    slots = new Int32Array(capacity)
    next = new Int32Array(capacity)
    used = 0
    for (const [slot, sketch] of sketches) enter(slot, sketch)
  }

  function enter(slot: number, sketch: Uint32Array): void {
    for (const hash of sketch) {
      const bucket = hash % buckets.length
      hashes[used] = hash
      slots[used] = slot
      next[used] = buckets[bucket] ?? -1
      buckets[bucket] = used
      used += 1
    }
  }

  function remove(slot: number): void {
    const sketch = sketches.get(slot)
    if (!sketch) return
    sketches.delete(slot)
    live -= sketch.length
  }

  return {
    add(slot, sketch) {
      remove(slot)
      sketches.set(slot, sketch)
      live += sketch.length
      if (used + sketch.length <= hashes.length && used <= 2 * live + FIRST_CAPACITY) enter(slot, sketch)
      else layOut(Math.max(FIRST_CAPACITY, 2 * live))
    },

    remove,

    sharing(sketch) {
      const shared = new Map<number, number>()
      for (const hash of sketch) {
        const found: number[] = []
        for (let at = buckets[hash % buckets.length] ?? -1; at !== -1; at = next[at] ?? -1) {
          const slot = slots[at] ?? -1
          if (hashes[at] !== hash || !sketches.get(slot)?.includes(hash)) continue
          found.push(slot)
          if (found.length > MOST_OF_A_SHINGLE) break
        }
        if (found.length > MOST_OF_A_SHINGLE) continue
        for (const slot of new Set(found)) shared.set(slot, (shared.get(slot) ?? 0) + 1)
      }
      return shared
    },
  }
}
