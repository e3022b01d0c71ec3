import { isCommonWord } from '../../matching/common-words.ts'
import { fold } from '../../matching/fold.ts'
import { jieba } from '../../matching/jieba.ts'
import { compoundParts } from './compounds.ts'
import { pairsOf, runsOf } from './tokens.ts'

/**
 * Something that a document contains or not. `chinese`: two or more characters that stand together;
 * `character`: a single one; `word`: letters and digits; `prefix`: letters and digits that begin a word, for
 * the word still being typed.
 */
export interface QuestionUnit {
  text: string
  kind: 'chinese' | 'character' | 'word' | 'prefix'
}

/** A question as both engines read it. */
export interface Question {
  units: QuestionUnit[]
  /** Its words in order, without such as only join others. */
  words: string[]
  /** Other Chinese pairs that stand together in it: say how close a document comes to its wording. */
  pairs: string[]
}

/** More of a question is not looked at; the first units of a text say most about it. */
const UNITS = 40

/** What a question as typed asks for; no units when it holds neither letter nor digit. */
export function readQuestion(q: string): Question {
  const folded = fold(q)
  const runs = [...runsOf(folded)]
  const units = new Map<string, QuestionUnit>()
  const pairs = new Set<string>()
  const words: string[] = []
  const add = (text: string, kind: QuestionUnit['kind']) => {
    if (!units.has(text) && units.size < UNITS) units.set(text, { text, kind })
  }
  for (const [index, { text, han }] of runs.entries()) {
    if (han) {
      const chinese = jieba().cut(text, true)
      for (const piece of chinesePieces(chinese)) add(piece, piece.length > 1 ? 'chinese' : 'character')
      for (const pair of pairsOf(text)) pairs.add(pair)
      words.push(...(chinese.length > 1 ? chinese.filter((word) => !joins(word)) : chinese))
    } else {
      add(text, index === runs.length - 1 && folded.endsWith(text) ? 'prefix' : 'word')
      words.push(text)
    }
  }
  return { units: [...units.values()], words, pairs: [...pairs].filter((pair) => !units.has(pair)) }
}

/**
 * The words of a Chinese run, compounds in parts. A lone character is taken together with its neighbours,
 * unless it only joins them, as 与 and 的 do.
 */
function chinesePieces(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (word.length > 1) return compoundParts(word)
    if (words.length === 1) return [word]
    if (joins(word)) return []
    const [before, after] = [words[at - 1], words[at + 1]]
    const pairs = [
      ...(joins(before) ? [] : [`${before?.slice(-1)}${word}`]),
      ...(joins(after) ? [] : [`${word}${after?.slice(0, 1)}`]),
    ]
    return pairs.length > 0 ? pairs : [word]
  })
}

const joins = (word: string | undefined) => word === undefined || (word.length === 1 && isCommonWord(word))
