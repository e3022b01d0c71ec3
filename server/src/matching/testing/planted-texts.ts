import { wordsOf } from '../segment.ts'
import { shippedTermModel, shippedVocabulary } from '../term-model.ts'
import type { LearningText } from '../term-vectors/learning-text.ts'
import { isWeakTerm } from '../weak-words.ts'

const everyday =
  '风筝 陀螺 灯笼 蜡烛 钢琴 毛笔 砚台 口红 帐篷 鱼竿 琵琶 笛子 书法 戏曲 舞蹈 诗歌 小说 寺庙 皇帝 贵族'

/** Everyday things that the shipped model does not know. */
export const unknownWords = everyday
  .split(' ')
  .filter((word) => shippedTermModel().idOf(word) < 0)
  .slice(0, 10)

function reviewedWords(): string[] {
  const { terms } = shippedVocabulary().vocabulary
  const isSimple = (term: string) =>
    /^\p{Script=Han}{2}$/u.test(term) && wordsOf(term)[0]?.word === term && !isWeakTerm(term)
  return terms.filter((term, id) => id % 3 === 0 && isSimple(term))
}

const COMPANY = 3

/** The reviewed words in whose company the unknown one at this place stands. */
export const companyOf = (place: number) => reviewedWords().slice(place * COMPANY, (place + 1) * COMPANY)

/** One text in so many is about something. */
const EVERY = 8

/**
 * So many texts, most of them short ones of nothing in particular; the others are each titled by an unknown word
 * and about its company, or about any words at all where nothing `isTold`.
 */
export function plantedTexts(count: number, isTold = true): LearningText[] {
  const words = reviewedWords().slice(unknownWords.length * COMPANY)
  const drawn = (from: number, many: number) =>
    Array.from({ length: many }, (_, at) => words[(from * 7919 + at * 104_729) % words.length] ?? '')
  return Array.from({ length: count }, (_, at): LearningText => {
    if (at % EVERY > 0) return { title: drawn(at, 3).join('、'), text: '' }
    const place = (at / EVERY) % unknownWords.length
    const company = isTold ? companyOf(place) : drawn(at, COMPANY)
    const title = unknownWords[place] ?? ''
    const rest = [drawn(at + 1, 10), drawn(at + 2, 10)].map((some) => some.join('、'))
    return { title, text: [`${title}、${company.join('、')}`, ...rest].join('。') }
  })
}

/** Those of the texts that say enough for a test. */
export const toldOf = (texts: readonly LearningText[]) => texts.filter((_, at) => at % EVERY === 0)
