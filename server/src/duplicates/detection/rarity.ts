/** How rare shingles are among the documents counted so far. */
export interface Rarity {
  /** Counts a document once, whose shingles may come as several sets. */
  count(...sets: readonly Uint32Array[]): void
  /** Weight of a shingle, 0–1: 1 where no document has it, less the more have it. */
  weight(shingle: number): number
}

const SLOTS = 1 << 21
/** So few documents do not tell what is common. */
const LEAST_DOCUMENTS = 200

/**
 * Counts in a table of fixed size (4 MB): shingles that fall on one slot are counted together, which makes
 * them seem a little more common. The weight is the inverse document frequency (K. Spärck Jones, 1972) over
 * its greatest value.
 */
export function createRarity(): Rarity {
  const counts = new Uint16Array(SLOTS)
  let documents = 0
  return {
    count(...sets) {
      documents += 1
      for (const shingle of new Set(sets.flatMap((set) => [...set]))) {
        const slot = shingle & (SLOTS - 1)
        const count = counts[slot] ?? 0
        if (count < 0xffff) counts[slot] = count + 1
      }
    },
    weight(shingle) {
      const total = Math.max(documents, LEAST_DOCUMENTS) + 1
      const others = Math.max(0, (counts[shingle & (SLOTS - 1)] ?? 0) - 1)
      return Math.log(total / Math.min(total, others + 1)) / Math.log(total)
    },
  }
}
