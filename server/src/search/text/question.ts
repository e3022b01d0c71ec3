import { fold } from '../../matching/fold.ts'
import { jieba } from '../../matching/jieba.ts'
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
  const add = (text: string, kind: QuestionUnit['kind']) => {
    if (!units.has(text) && units.size < UNITS) units.set(text, { text, kind })
  }
  for (const [index, { text, han }] of runs.entries()) {
    if (!han) add(text, index === runs.length - 1 && folded.endsWith(text) ? 'prefix' : 'word')
    else if (text.length === 1) add(text, 'character')
    else {
      for (const piece of chinesePieces(text)) add(piece, 'chinese')
      for (const pair of pairsOf(text)) pairs.add(pair)
    }
  }
  return { units: [...units.values()], pairs: [...pairs].filter((pair) => !units.has(pair)) }
}

/** The words of a Chinese run; a lone character is taken together with its neighbours. */
export function chinesePieces(run: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (const word of jieba().cut(run, true)) {
    const end = start + word.length
    if (word.length > 1) pieces.push(word)
    else {
      if (start > 0) pieces.push(run.slice(start - 1, end))
      if (end < run.length) pieces.push(run.slice(start, end + 1))
    }
    start = end
  }
  return pieces
}
