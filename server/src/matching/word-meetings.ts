import type { TermCounts } from './analyze.ts'
import { saturation } from './parameters.ts'
import { isPairKey } from './segment.ts'
import type { IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'
import { isWeakTerm } from './weak-words.ts'

/** A word of the need and the words of the result that it meets: itself, then those it comes nearest to. */
export type Meeting = { word: string; words: readonly string[] }

/**
 * From this nearness on a related word of the result is shown under the need's word: further off, a reader
 * cannot see what the two have to do with each other.
 */
const shownNearness = 0.75

/** The words of a result that the term model knows, character pairs and words of every field left out; their ids there. */
export type KnownWords = { words: string[]; ids: Int32Array }

export function knownWordsOf(counts: TermCounts, model: TermModel): KnownWords {
  const words = [...counts.keys()].filter(
    (term) => !isPairKey(term) && !isWeakTerm(term) && model.idOf(term) >= 0,
  )
  return { words, ids: Int32Array.from(words, (word) => model.idOf(word)) }
}

type NeedWord = {
  word: string
  /** the meeting of the word with itself alone */
  alone: Meeting
  /** places of longer words that mention it as often: it is only ever part of them */
  wholes: number[]
}

/** A word of the result, and its turn among the words near to one of the need. */
type Mate = { word: string; turn: number }

function hasAny(places: readonly number[], wanted: readonly number[]): boolean {
  for (let at = 0; at < wanted.length; at++) if (places.indexOf(wanted[at] ?? 0) >= 0) return true
  return false
}

const inOrder = (a: { place: number }, b: { place: number }) => a.place - b.place
const inTurn = (a: Mate, b: Mate) => a.turn - b.turn

function meet(word: string, isExact: boolean, mates: Mate[]): Meeting {
  const words = mates.sort(inTurn).map((mate) => mate.word)
  return { word, words: isExact ? [word, ...words] : words }
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
    const places: number[] = []
    for (let at = 0; at < shared.length; at++) {
      const place = this.#placeOf.get(shared[at] ?? 0)
      if (place !== undefined) places.push(place)
    }
    const exact = places.length
    const near = this.#nearIn(result)
    for (const place of near.keys()) if (places.indexOf(place) < 0) places.push(place)
    const meetings: { place: number; meeting: Meeting }[] = []
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0
      const own = this.#words[place]
      if (own === undefined || hasAny(places, own.wholes)) continue
      const mates = near.get(place)
      meetings.push({ place, meeting: mates === undefined ? own.alone : meet(own.word, at < exact, mates) })
    }
    return meetings.sort(inOrder).map(({ meeting }) => meeting)
  }

  #nearIn({ words, ids }: KnownWords): Map<number, Mate[]> {
    const near = new Map<number, Mate[]>()
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
