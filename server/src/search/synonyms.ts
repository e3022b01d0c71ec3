import { fold } from '../matching/fold.ts'
import { jieba } from '../matching/jieba.ts'
import type { ThesaurusGroup } from '../matching/thesaurus.ts'
import { type QuestionUnit, readQuestion } from './text/question.ts'

/** Words that may stand for one another, as they are written; at least two. */
export type SynonymGroup = readonly string[]

/** A word of a question, without signs and spaces, and those that may stand for it. */
export interface WordWithSynonyms {
  word: string
  /** folded */
  others: readonly string[]
}

/** What a word of a group is looked up by: folded letters and digits alone. */
const keyOf = (text: string) => keyOfFolded(fold(text))
const keyOfFolded = (folded: string) => folded.replaceAll(signs, '')
const signs = /[^\p{L}\p{N}\p{Script=Han}]+/gu

/** Words of more pieces are not looked for. */
const MOST_PIECES = 8

type Others = ReadonlyMap<string, readonly string[]>

let lastMade: { groups: string; others: Others } | undefined

/** By words without signs. The same groups are often taken again: after a change of others, and for marks in hits. */
function othersByKey(groups: readonly SynonymGroup[]): Others {
  if (groups.length === 0) return new Map()
  const asText = JSON.stringify(groups)
  if (lastMade?.groups !== asText) {
    const table = [...synonymTable(groups)].map(([word, others]) => [keyOfFolded(word), others] as const)
    lastMade = { groups: asText, others: new Map(table) }
  }
  return lastMade.others
}

/** Groups of synonyms, made ready to be found in questions. */
export class Synonyms {
  readonly #others: Others

  constructor(groups: readonly SynonymGroup[]) {
    this.#others = othersByKey(groups)
  }

  /** The words of a text that have synonyms; they begin and end where words of the segmenter do. */
  wordsIn(text: string): WordWithSynonyms[] {
    if (this.#others.size === 0) return []
    const pieces = jieba()
      .cut(fold(text), true)
      .map(keyOf)
      .filter((piece) => piece !== '')
    const found: WordWithSynonyms[] = []
    for (let at = 0; at < pieces.length; ) {
      const length = this.#longestAt(pieces, at)
      if (length > 0) found.push(this.#wordOf(pieces.slice(at, at + length).join('')))
      at += Math.max(1, length)
    }
    return found
  }

  /** The folded words that may stand for a term; none where it has no synonyms. */
  othersOf = (term: string): readonly string[] => this.#others.get(keyOf(term)) ?? []

  #wordOf(word: string): WordWithSynonyms {
    return { word, others: this.#others.get(word) ?? [] }
  }

  /** The number of pieces of the longest word with synonyms that begins there; 0 where none does. */
  #longestAt(pieces: readonly string[], at: number): number {
    for (let length = Math.min(MOST_PIECES, pieces.length - at); length > 0; length--) {
      if (this.#others.has(pieces.slice(at, at + length).join(''))) return length
    }
    return 0
  }
}

/**
 * Folded word → the folded words that may stand for it, in both directions and in a fixed order. Of a word in
 * several groups, the words of all; a word without letter or digit is left out.
 */
export function synonymTable(groups: readonly SynonymGroup[]): Map<string, string[]> {
  const table = new Map<string, Set<string>>()
  for (const group of groups) {
    const words = group.map(fold).map((word) => ({ word, key: keyOfFolded(word) }))
    for (const { word, key } of words) {
      if (key === '') continue
      const others = table.get(word) ?? new Set()
      for (const other of words) if (other.key !== '' && other.key !== key) others.add(other.word)
      if (others.size > 0) table.set(word, others)
    }
  }
  return new Map(
    [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, others]) => [word, [...others].sort()]),
  )
}

/** What of a question is to be marked in a hit: its units, and the words that stand for a word of it. */
export function unitsToMark(q: string, synonyms: Synonyms): QuestionUnit[] {
  const others = synonyms.wordsIn(q).flatMap((word) => word.others)
  return [
    ...readQuestion(q).units,
    ...others.map((text): QuestionUnit => ({ text, kind: hasHan.test(text) ? 'chinese' : 'word' })),
  ]
}

const hasHan = /\p{Script=Han}/u

/** The groups of the thesaurus whose words say the same; a narrower word is not what was asked for. */
export function synonymGroupsOf(thesaurus: readonly ThesaurusGroup[]): SynonymGroup[] {
  return thesaurus.flatMap((group) => (group.kind === 'synonyms' ? [group.words] : []))
}
