import type { TermCounts } from './analyze.ts'
import type { Background } from './background.ts'
import { type Counting, coverageRarity, overlapRarity, shippedCounting } from './parameters.ts'
import { isPairKey } from './segment.ts'
import { amountOf, saturatedFrequency } from './term-amounts.ts'
import type { TermModel } from './term-model.ts'
import { isWeakTerm } from './weak-words.ts'

export type Side = 'need' | 'result'

/** A text as numbers: the ids of its terms in the table, and their saturated frequencies in (0, 1). */
export type IndexedTerms = { ids: Int32Array; frequencies: Float32Array }

/** Rarities follow a corpus of more than this many texts only when it has changed by a hundredth. */
const exactUpTo = 5_000

function grown<Values extends Int32Array | Float32Array>(
  values: Values,
  length: number,
  empty: Values,
): Values {
  if (length <= values.length) return values
  empty.set(values)
  return empty
}

function count(frequencies: Int32Array, ids: Int32Array, more: number): void {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    frequencies[id] = (frequencies[id] ?? 0) + more
  }
}

/**
 * The terms of all texts under small numbers, with what is known of each: how many needs and how many
 * results mention it, its id in the term model, and its rarity.
 */
export class CorpusStatistics {
  readonly #model: TermModel
  readonly #background: Background
  readonly #counting: Counting
  readonly #ids = new Map<string, number>()
  readonly #terms: string[] = []
  #modelIds = new Int32Array(1024)
  /** by id of the term model: the term's id here, −1 where no text has mentioned it */
  readonly #idsOfModel: Int32Array
  #background200 = new Float32Array(1024)
  #frequencies = { need: new Int32Array(1024), result: new Int32Array(1024) }
  #texts = { need: 0, result: 0 }
  /** 0 until asked for under the present version */
  #rarities = new Float32Array(1024)
  #overlapWeights = new Float32Array(1024)
  #coverageWeights = new Float32Array(1024)
  #shares = new Float32Array(1024)
  #changes = 0
  #version = 0

  constructor(model: TermModel, background: Background, counting = shippedCounting) {
    this.#counting = counting
    this.#model = model
    this.#background = background
    this.#idsOfModel = new Int32Array(model.size).fill(-1)
  }

  get size(): number {
    return this.#terms.length
  }

  /** Rises when rarities have changed: what was computed from them before is out of date. */
  get version(): number {
    const texts = this.#texts.need + this.#texts.result
    if (this.#changes > 0 && (texts <= exactUpTo || this.#changes * 100 > texts)) {
      this.#rarities.fill(0)
      this.#changes = 0
      this.#version++
    }
    return this.#version
  }

  /** Rarities are worked out anew when they are asked for next, however little has changed. */
  settle(): void {
    if (this.#changes > 0) this.#changes = Number.POSITIVE_INFINITY
  }

  /** Gives terms that are not known yet the next numbers in their order. */
  know(terms: Iterable<string>): void {
    for (const term of terms) this.#intern(term)
  }

  index(counts: TermCounts): IndexedTerms {
    const ids = new Int32Array(counts.size)
    const frequencies = new Float32Array(counts.size)
    let at = 0
    for (const [term, count] of counts) {
      ids[at] = this.#intern(term)
      frequencies[at++] = saturatedFrequency(count)
    }
    return { ids, frequencies }
  }

  add(side: Side, { ids }: IndexedTerms): void {
    this.#texts[side]++
    this.#changes++
    count(this.#frequencies[side], ids, 1)
  }

  /** Adds so many texts, whose terms come one after the other. */
  addMany(side: Side, ids: Int32Array, texts: number): void {
    this.#texts[side] += texts
    this.#changes += texts
    count(this.#frequencies[side], ids, 1)
  }

  /** Takes back what `add` did with the same terms. */
  remove(side: Side, { ids }: IndexedTerms): void {
    this.#texts[side]--
    this.#changes++
    count(this.#frequencies[side], ids, -1)
  }

  find(term: string): number | undefined {
    return this.#ids.get(term)
  }

  termOf(id: number): string {
    return this.#terms[id] ?? ''
  }

  /** −1 where the term model does not know the term. */
  modelIdOf(id: number): number {
    return this.#modelIds[id] ?? -1
  }

  /** The other way round: −1 where no text has mentioned the term of the model. */
  idOfModel(known: number): number {
    return this.#idsOfModel[known] ?? -1
  }

  /** 1 for a word, less for a character pair and for a word of every field. */
  shareOf(id: number): number {
    return this.#shares[id] ?? 1
  }

  /**
   * Rarity on both sides: the geometric mean of `ln((N + B + 1) / (n + B·b + 0.5))` among needs and among
   * results, `n` of whose `N` texts mention the term, as do a share `b` of the background, which counts
   * as `B` texts. Between about 0.3 and 9.
   */
  rarityOf(id: number): number {
    const known = this.#rarities[id] ?? 0
    return known > 0 ? known : this.#learn(id)
  }

  /** What a mention counts in overlap: rarity to the power {@link overlapRarity} × share. */
  overlapWeightOf(id: number): number {
    if ((this.#rarities[id] ?? 0) === 0) this.#learn(id)
    return this.#overlapWeights[id] ?? 0
  }

  /** What a mention counts in coverage: rarity to the power {@link coverageRarity} × share. */
  coverageWeightOf(id: number): number {
    if ((this.#rarities[id] ?? 0) === 0) this.#learn(id)
    return this.#coverageWeights[id] ?? 0
  }

  /** The counts that `index` made the frequencies from, to hundredths. */
  countsOf({ ids, frequencies }: IndexedTerms): TermCounts {
    const counts = new Map<string, number>()
    for (let at = 0; at < ids.length; at++) {
      counts.set(this.termOf(ids[at] ?? 0), amountOf(frequencies[at] ?? 0) / 100)
    }
    return counts
  }

  #learn(id: number): number {
    const rarity = Math.fround(Math.sqrt(this.#rarityAmong('need', id) * this.#rarityAmong('result', id)))
    const share = this.shareOf(id)
    this.#rarities[id] = rarity
    this.#overlapWeights[id] = rarity ** overlapRarity * share
    this.#coverageWeights[id] = rarity ** coverageRarity * share
    return rarity
  }

  #rarityAmong(side: Side, id: number): number {
    const mentions = (this.#frequencies[side][id] ?? 0) + (this.#background200[id] ?? 0) + 0.5
    return Math.max(0.1, Math.log((this.#texts[side] + this.#counting.backgroundTexts + 1) / mentions))
  }

  #intern(term: string): number {
    const known = this.#ids.get(term)
    if (known !== undefined) return known
    const id = this.#terms.length
    this.#ids.set(term, id)
    this.#terms.push(term)
    if (id >= this.#modelIds.length) this.#grow(id * 2)
    const inModel = this.#model.idOf(term)
    this.#modelIds[id] = inModel
    if (inModel >= 0) this.#idsOfModel[inModel] = id
    const { backgroundTexts, pairShare, weakShare } = this.#counting
    this.#shares[id] = (isPairKey(term) ? pairShare : 1) * (isWeakTerm(term) ? weakShare : 1)
    const { textsWith, texts } = this.#background
    this.#background200[id] = (backgroundTexts * (textsWith(term) + 0.5)) / (texts + 1)
    return id
  }

  #grow(length: number): void {
    this.#modelIds = grown(this.#modelIds, length, new Int32Array(length))
    this.#background200 = grown(this.#background200, length, new Float32Array(length))
    this.#shares = grown(this.#shares, length, new Float32Array(length))
    this.#rarities = grown(this.#rarities, length, new Float32Array(length))
    this.#overlapWeights = grown(this.#overlapWeights, length, new Float32Array(length))
    this.#coverageWeights = grown(this.#coverageWeights, length, new Float32Array(length))
    this.#frequencies = {
      need: grown(this.#frequencies.need, length, new Int32Array(length)),
      result: grown(this.#frequencies.result, length, new Int32Array(length)),
    }
  }
}
