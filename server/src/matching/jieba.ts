import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { fieldTerms } from './field-terms.ts'

/** Often enough that a term of the field is kept whole, seldom enough not to break everyday words. */
const fieldTermFrequency = 200

let shipped: Jieba | undefined

/**
 * The shared segmenter of the process, loaded at first use: its dictionary takes 0.2 s and some 60 MB. The
 * terms of the field are added to it.
 */
export function jieba(): Jieba {
  shipped ??= jiebaWith([])
  return shipped
}

/** Another segmenter, as large, which knows these folded words too, and those of the field unless told otherwise. */
export function jiebaWith(words: readonly string[], terms = fieldTerms()): Jieba {
  const segmenter = Jieba.withDict(dict)
  const lines = [...terms, ...words].map((term) => `${term} ${fieldTermFrequency}`)
  segmenter.loadDict(Buffer.from(`${lines.join('\n')}\n`))
  return segmenter
}
