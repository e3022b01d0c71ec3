import type { TermCounts } from './analyze.ts'
import { saturation } from './parameters.ts'
import { isPairKey } from './segment.ts'
import type { IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

/** A word of the need and the words of the result that it meets: itself, then those it comes nearest to. */
export type Meeting = { word: string; words: readonly string[] }

/** From this nearness on a related word of the result is shown under the need's word. */
const shownNearness = 0.6

/** The words of a result, character pairs left out, that the term model knows, and their ids there. */
export type KnownWords = { words: string[]; ids: Int32Array }

export function knownWordsOf(counts: TermCounts, model: TermModel): KnownWords {
  const words = [...counts.keys()].filter((term) => !isPairKey(term) && model.idOf(term) >= 0)
  return { words, ids: Int32Array.from(words, (word) => model.idOf(word)) }
}

type NeedWord = {
  word: string
  /** the meeting of the word with itself alone */
  alone: Meeting
  /** places of longer words that mention it as often: it is only ever part of them */
  wholes: number[]
}

/** Which words of one need meet which words of any result. */
export class WordMeetings {
  readonly #counts: TermCounts
  readonly #words: NeedWord[] = []
  /** id of the table → place of the word */
  readonly #placeOf = new Map<number, number>()
  /** by id of the term model: 1 where a word of the need is near enough to be shown */
  readonly #isNear: Uint8Array
  /** id of the term model → place of the word that comes nearest to it, and its turn among that word's mates */
  readonly #nearest = new Map<number, { place: number; turn: number; affinity: number }>()

  constructor(counts: TermCounts, terms: IndexedTerms, model: TermModel) {
    this.#counts = counts
    this.#isNear = new Uint8Array(model.size)
    let at = 0
    for (const word of counts.keys()) {
      const id = terms.ids[at++] ?? 0
      if (isPairKey(word)) continue
      this.#placeOf.set(id, this.#words.length)
      this.#noteMates(this.#words.length, word, model)
      this.#words.push({ word, alone: { word, words: [word] }, wholes: [] })
    }
    for (const part of this.#words) {
      for (const [place, { word }] of this.#words.entries()) {
        const isWhole = word.length > part.word.length && word.includes(part.word)
        if (isWhole && counts.get(word) === counts.get(part.word)) part.wholes.push(place)
      }
    }
  }

  /**
   * In the order of the need; parts that are only mentioned inside a longer word that meets too are left out.
   * `shared` are the ids (of the table) of terms that both mention.
   */
  with(shared: readonly number[], result: KnownWords): Meeting[] {
    const exact = new Set<number>()
    for (const id of shared) {
      const place = this.#placeOf.get(id)
      if (place !== undefined) exact.add(place)
    }
    const near = this.#nearIn(result)
    const places = [...exact, ...[...near.keys()].filter((place) => !exact.has(place))].sort((a, b) => a - b)
    const meetings: Meeting[] = []
    for (const place of places) {
      const own = this.#words[place]
      if (own === undefined || own.wholes.some((whole) => exact.has(whole) || near.has(whole))) continue
      const mates = near
        .get(place)
        ?.sort((a, b) => a.turn - b.turn)
        .map(({ word }) => word)
      if (mates === undefined) meetings.push(own.alone)
      else meetings.push({ word: own.word, words: exact.has(place) ? [own.word, ...mates] : mates })
    }
    return meetings
  }

  #nearIn({ words, ids }: KnownWords): Map<number, { word: string; turn: number }[]> {
    const near = new Map<number, { word: string; turn: number }[]>()
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0
      if (this.#isNear[id] === 0) continue
      const word = words[at] ?? ''
      if (this.#counts.has(word)) continue
      const nearest = this.#nearest.get(id)
      if (nearest === undefined) continue
      const mates = near.get(nearest.place)
      if (mates === undefined) near.set(nearest.place, [{ word, turn: nearest.turn }])
      else mates.push({ word, turn: nearest.turn })
    }
    return near
  }

  #noteMates(place: number, word: string, model: TermModel): void {
    const known = model.idOf(word)
    if (known < 0) return
    const count = this.#counts.get(word) ?? 0
    const { ids, nearness } = model.matesOf(known)
    for (let turn = 0; turn < ids.length; turn++) {
      const mate = ids[turn] ?? 0
      if (mate === known || (nearness[turn] ?? 0) < shownNearness) continue
      this.#isNear[mate] = 1
      const affinity = ((nearness[turn] ?? 0) * count) / (count + saturation)
      const before = this.#nearest.get(mate)
      if (before === undefined || affinity > before.affinity)
        this.#nearest.set(mate, { place, turn, affinity })
    }
  }
}
