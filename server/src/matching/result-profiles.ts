import type { NeedQuery } from './need-query.ts'
import { profileTerms } from './parameters.ts'
import { profileOf, type ResultProfile } from './result-profile.ts'
import { overlapOf, type TextFeatures } from './scoring.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

/** The same memory as numbers of three kinds. */
type Chunk = { ints: Int32Array; floats: Float32Array; doubles: Float64Array }

/** Rows are found by the upper and the lower bits of a slot. */
const chunkBits = 10
const chunkRows = 1 << chunkBits

// Words of four bytes: the version that a row holds good for and one more (0: none yet), the number of telling
// terms, the overlap norm (two words), their ids, their weights, the meaning.
const sizeAt = 1
const normAt = 2
const idsAt = 4
const weightsAt = idsAt + profileTerms
const meaningAt = weightsAt + profileTerms

const rowWordsOf = ({ dimensions }: TermModel) => meaningAt + 2 * Math.ceil(dimensions / 2)

/** What profiles of so many results take; all bytes are 0 as long as none was made. */
export function profileBytes(results: number, model: TermModel): number {
  return 4 * rowWordsOf(model) * chunkRows * Math.ceil(results / chunkRows)
}

/** Profiles of held results, by slot, end to end: scoring reads them where they lie. Made when first asked for. */
export class ResultProfiles {
  readonly #statistics: CorpusStatistics
  readonly #model: TermModel
  readonly #rowWords: number
  readonly #chunkBytes: number
  #chunks: (Chunk | undefined)[] = []
  #shared = false

  constructor(statistics: CorpusStatistics, model: TermModel) {
    this.#statistics = statistics
    this.#model = model
    this.#rowWords = rowWordsOf(model)
    this.#chunkBytes = 4 * chunkRows * this.#rowWords
  }

  /**
   * Begins with memory that other matchers which hold the same write to as well: whoever is first makes a profile
   * for all. As none of them takes changes, any two would write the same.
   */
  share(memory: SharedArrayBuffer): void {
    this.#chunks = []
    for (let from = 0; from < memory.byteLength; from += this.#chunkBytes) {
      this.#chunks.push(chunkIn(memory, from, this.#chunkBytes))
    }
    this.#shared = true
  }

  /** From here on what is held differs from what other matchers hold. */
  keepApart(): void {
    if (this.#shared) this.clear()
  }

  /** Forgets all, as when slots have other results now. */
  clear(): void {
    this.#chunks = []
    this.#shared = false
  }

  /** `shared` is what the overlap query sums, where it is known already. */
  features(query: NeedQuery, slot: number, terms: IndexedTerms, shared: number | undefined): TextFeatures {
    const { ints, floats, doubles } = this.#chunkWith(slot, terms)
    const row = (slot & (chunkRows - 1)) * this.#rowWords
    const norm = doubles[(row + normAt) >> 1] ?? 1
    const { answers, meaning } = query
    const size = ints[row + sizeAt] ?? 0
    let coverage = 0
    for (let turn = 0; turn < size; turn++) {
      coverage += (floats[row + weightsAt + turn] ?? 0) * (answers[ints[row + idsAt + turn] ?? 0] ?? 0)
    }
    let closeness = 0
    for (let axis = 0; axis < meaning.length; axis++) {
      closeness += (meaning[axis] ?? 0) * (floats[row + meaningAt + axis] ?? 0)
    }
    const overlap = shared === undefined ? overlapOf(query, terms, norm, this.#statistics) : shared / norm
    return { overlap, coverage, closeness }
  }

  /** Views of the row, which are of use until rarities change. */
  profile(slot: number, terms: IndexedTerms): ResultProfile {
    const { ints, floats, doubles } = this.#chunkWith(slot, terms)
    const row = (slot & (chunkRows - 1)) * this.#rowWords
    const size = ints[row + sizeAt] ?? 0
    const [ids, weights, meaning] = [row + idsAt, row + weightsAt, row + meaningAt]
    return {
      terms,
      overlapNorm: doubles[(row + normAt) >> 1] ?? 1,
      tellingIds: ints.subarray(ids, ids + size),
      coverageWeights: floats.subarray(weights, weights + size),
      meaning: floats.subarray(meaning, meaning + this.#model.dimensions),
    }
  }

  #chunkWith(slot: number, terms: IndexedTerms): Chunk {
    const number = slot >> chunkBits
    let chunk = this.#chunks[number]
    if (chunk === undefined) {
      chunk = chunkIn(new ArrayBuffer(this.#chunkBytes))
      this.#chunks[number] = chunk
    }
    const row = (slot & (chunkRows - 1)) * this.#rowWords
    const current = this.#statistics.version + 1
    if (Atomics.load(chunk.ints, row) !== current) {
      this.#write(chunk, row, profileOf(terms, this.#statistics, this.#model))
      Atomics.store(chunk.ints, row, current)
    }
    return chunk
  }

  #write({ ints, floats, doubles }: Chunk, row: number, profile: ResultProfile): void {
    ints[row + sizeAt] = profile.tellingIds.length
    doubles[(row + normAt) >> 1] = profile.overlapNorm
    ints.set(profile.tellingIds, row + idsAt)
    floats.set(profile.coverageWeights, row + weightsAt)
    floats.set(profile.meaning, row + meaningAt)
  }
}

function chunkIn(memory: ArrayBufferLike, from?: number, bytes = memory.byteLength): Chunk {
  return {
    ints: new Int32Array(memory, from, bytes / 4),
    floats: new Float32Array(memory, from, bytes / 4),
    doubles: new Float64Array(memory, from, bytes / 8),
  }
}
