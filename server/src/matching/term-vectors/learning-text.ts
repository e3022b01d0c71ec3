import { fold } from '../fold.ts'
import { wordsOf } from '../segment.ts'
import { isWeakTerm } from '../weak-words.ts'

/** What a need or a result says, for learning which words belong together. */
export interface LearningText {
  title: string
  text: string
}

const sentenceEnd = /[。；;！!？?\n]+|\.(?!\d)/

/**
 * The different words of the title and of each sentence that say something, words of every field left out:
 * what stands in one sentence is spoken of together, what stands in one text often is not.
 */
export function sentencesOf({ title, text }: LearningText): string[][] {
  return [title, ...text.split(sentenceEnd)].flatMap((sentence) => {
    const words = new Set(wordsOf(fold(sentence)).map(({ word }) => word))
    const telling = [...words].filter((word) => !isWeakTerm(word))
    return telling.length > 0 ? [telling] : []
  })
}
