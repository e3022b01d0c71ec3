import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Terms of the same topics and how near they are, in (0, 1]: by the thesaurus, else by cosine. */
export type Mates = { ids: Uint16Array; nearness: Float32Array }

/**
 * Term vectors learnt from co-occurrence in the reviewed topics, and which terms share a topic. Terms
 * are words, or character pairs under their pair key.
 */
export type TermModel = {
  dimensions: number
  size: number
  /** −1 for a term that the model does not know. */
  idOf(term: string): number
  termOf(id: number): string
  /** Adds `weight` × the unit vector of a known term. */
  addTo(sum: Float32Array, id: number, weight: number): void
  /** Terms near to a known term, itself among them: related by the thesaurus, or near in a shared topic. */
  matesOf(id: number): Mates
}

/** Below this cosine two terms of one topic are not counted as near. */
const leastNearness = 0.3

/** Terms by their ids, and what is known of them; vectors stand beside, row after row. */
export type Vocabulary = {
  dimensions: number
  terms: string[]
  /** members of each topic */
  topics: number[][]
  /** term, a term that may stand for it, and how nearly */
  related: [number, number, number][]
}

/** A model over int8 unit vectors, row after row. */
export function createTermModel(
  { dimensions, terms, topics, related }: Vocabulary,
  vectors: Int8Array,
): TermModel {
  const ids = new Map(terms.map((term, id) => [term, id]))
  const topicsOf: number[][] = terms.map(() => [])
  for (const [topic, members] of topics.entries()) for (const id of members) topicsOf[id]?.push(topic)
  const relatedTo: [number, number][][] = terms.map(() => [])
  for (const [id, other, nearness] of related) relatedTo[id]?.push([other, nearness])
  const mates: (Mates | undefined)[] = []

  function cosine(a: number, b: number): number {
    let sum = 0
    for (let axis = 0; axis < dimensions; axis++) {
      sum += (vectors[a * dimensions + axis] ?? 0) * (vectors[b * dimensions + axis] ?? 0)
    }
    return sum / (127 * 127)
  }

  function findMates(id: number): Mates {
    const near = new Map(relatedTo[id])
    for (const topic of topicsOf[id] ?? []) {
      for (const other of topics[topic] ?? []) {
        if (near.has(other)) continue
        const nearness = cosine(id, other)
        if (nearness >= leastNearness) near.set(other, Math.min(1, nearness))
      }
    }
    near.set(id, 1)
    return { ids: Uint16Array.from(near.keys()), nearness: Float32Array.from(near.values()) }
  }

  return {
    dimensions,
    size: terms.length,
    idOf: (term) => ids.get(term) ?? -1,
    termOf: (id) => terms[id] ?? '',
    addTo(sum, id, weight) {
      const scale = weight / 127
      for (let axis = 0, at = id * dimensions; axis < dimensions; axis++, at++) {
        sum[axis] = (sum[axis] ?? 0) + scale * (vectors[at] ?? 0)
      }
    },
    matesOf(id) {
      const known = mates[id] ?? findMates(id)
      mates[id] = known
      return known
    },
  }
}

/** int8 unit vectors, row after row in the order of the terms. */
export type Trained = { vocabulary: Vocabulary; vectors: Int8Array }
let trained: Trained | undefined

/** What the product ships with; read once. */
export function shippedVocabulary(): Trained {
  if (trained === undefined) {
    const vocabulary = readFileSync(new URL('./assets/term-vocabulary.json', import.meta.url), 'utf8')
    const { buffer, byteOffset, byteLength } = readFileSync(
      new URL('./assets/term-vectors.bin', import.meta.url),
    )
    trained = {
      vocabulary: JSON.parse(vocabulary) as Vocabulary,
      vectors: new Int8Array(buffer, byteOffset, byteLength),
    }
  }
  return trained
}

let space: string | undefined

/** SHA-256 of the shipped vectors, hexadecimal: vectors placed among others have nothing to do with them. */
export function shippedSpace(): string {
  space ??= createHash('sha256').update(shippedVocabulary().vectors).digest('hex')
  return space
}

let shipped: TermModel | undefined

/** The model over it, with the relations of the reviewed thesaurus. */
export function shippedTermModel(): TermModel {
  if (shipped === undefined) {
    const { vocabulary, vectors } = shippedVocabulary()
    shipped = createTermModel(vocabulary, vectors)
  }
  return shipped
}
