import type { Background } from '../background.ts'
import { jieba } from '../jieba.ts'
import { termLearning } from '../parameters.ts'
import type { TermModel } from '../term-model.ts'

/** Words under whole numbers: the new ones first, those of the shipped model behind them. */
export interface LearnableWords {
  words: readonly string[]
  fresh: number
}

/**
 * The words that may be placed and those that tell where: all stand in several texts and none in so many that it
 * says nothing about the thing. New ones have to name something; where they are too many, those of the most texts.
 */
export function learnableWords(
  textsWith: ReadonlyMap<string, number>,
  texts: number,
  model: TermModel,
  background: Background,
): LearnableWords {
  const { leastTexts, mostShare, most } = termLearning
  const isTelling = (word: string, count: number) =>
    count >= leastTexts &&
    count <= Math.max(leastTexts, mostShare * texts) &&
    background.textsWith(word) <= mostShare * background.texts
  const telling = [...textsWith].filter(([word, count]) => isTelling(word, count))
  telling.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  const isKnown = ([word]: readonly [string, number]) => model.idOf(word) >= 0
  const fresh = telling.filter((entry) => !isKnown(entry) && isNaming(entry[0])).slice(0, most)
  const words = [...fresh, ...telling.filter(isKnown)].map(([word]) => word)
  return { words, fresh: fresh.length }
}

/** Parts of speech by the dictionary: nouns, verbs that stand as nouns, Latin; '' are the terms of the field. */
const naming = /^(n|vn|eng|$)/

function isNaming(word: string): boolean {
  const [tagged, ...more] = jieba().tag(word)
  return tagged !== undefined && more.length === 0 && naming.test(tagged.tag)
}
