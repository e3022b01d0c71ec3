import type { PreparedDocument } from './prepared-document.ts'
import { createRarity } from './rarity.ts'
import { createSketchIndex } from './sketch-index.ts'

/** Finds the documents that may say the same as another; {@link compareDocuments} then decides. */
export interface DuplicateIndex {
  upsert(document: PreparedDocument): void
  remove(id: string): void
  readonly size: number
  /** At most `limit` ids, the most promising first; never the document's own id. */
  candidates(document: PreparedDocument, limit?: number): string[]
  /** Weight of a shingle, 0–1, by its rarity among the documents. */
  weight(shingle: number): number
}

/** A fair sample: the smallest hashes of a set (A. Broder, 1997: bottom-k sketch). */
const TEXT_SKETCH = 24
const TITLE_SKETCH = 10
const CANDIDATES = 40
/** Of the smaller sketch; what is less alike is no duplicate. */
const LEAST_SHARED = 0.15

/**
 * Holds a sketch of each document (at most 34 shingles) and its identity, not its text: about 1 KB a
 * document. Two texts that share two shingles of three have a sketch in common almost surely, those that
 * share one of five in more than 95 of 100 cases.
 */
export function createDuplicateIndex(): DuplicateIndex {
  const index = createSketchIndex()
  const rarity = createRarity()
  const slotOf = new Map<string, number>()
  const idOf = new Map<number, string>()
  const sizeOf = new Map<number, number>()
  let nextSlot = 0

  const leastShared = (sketch: Uint32Array, slot: number) =>
    Math.max(2, LEAST_SHARED * Math.min(sketch.length, sizeOf.get(slot) ?? 0))

  function sketchOf(document: PreparedDocument): Uint32Array {
    const title = document.titleShingles.subarray(0, TITLE_SKETCH)
    const text = document.textShingles.subarray(0, TEXT_SKETCH)
    return Uint32Array.from(new Set([...title, ...text, identityMark(document), titleMark(document)]))
  }

  return {
    upsert(document) {
      const known = slotOf.get(document.id)
      if (known === undefined) rarity.count(document.titleShingles, document.textShingles)
      const slot = known ?? nextSlot++
      slotOf.set(document.id, slot)
      idOf.set(slot, document.id)
      const sketch = sketchOf(document)
      sizeOf.set(slot, sketch.length)
      index.add(slot, sketch)
    },

    remove(id) {
      const slot = slotOf.get(id)
      if (slot === undefined) return
      index.remove(slot)
      slotOf.delete(id)
      idOf.delete(slot)
      sizeOf.delete(slot)
    },

    get size() {
      return slotOf.size
    },

    candidates(document, limit = CANDIDATES) {
      const own = slotOf.get(document.id)
      const sketch = sketchOf(document)
      return [...index.sharing(sketch)]
        .filter(([slot, shared]) => slot !== own && shared >= leastShared(sketch, slot))
        .sort(([slot, shared], [otherSlot, other]) => other - shared || slot - otherSlot)
        .slice(0, limit)
        .flatMap(([slot]) => idOf.get(slot) ?? [])
    },

    weight: rarity.weight,
  }
}

const identityMark = (document: PreparedDocument) => markOf(`=${document.identity}`)
const titleMark = ({ bareTitle }: PreparedDocument) => markOf(`#${bareTitle}`)

/** FNV-1a */
function markOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
