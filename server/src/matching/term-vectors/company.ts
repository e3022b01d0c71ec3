import { termLearning } from '../parameters.ts'

/** How words of sentences keep company: whole numbers for words, sums over the sentences of all texts. */
export interface Company {
  /** mentions of each word, one a sentence */
  mentions: Float64Array
  /** of each counted word: by its companions, mentions shared out over each sentence, and sentences shared */
  rows: readonly ReadonlyMap<number, { mass: number; sentences: number }>[]
  total: number
}

/**
 * Counts with whom the first `counted` words stand in one sentence; in a sentence of `n` words each companion
 * counts `1 / (n − 1)`, so that every mention has the same mass.
 */
export function countCompany(
  sentences: Iterable<readonly number[]>,
  words: number,
  counted: number,
): Company {
  const mentions = new Float64Array(words)
  const rows = Array.from({ length: counted }, () => new Map<number, { mass: number; sentences: number }>())
  let total = 0
  for (const sentence of sentences) {
    if (sentence.length < 2) continue
    const mass = 1 / (sentence.length - 1)
    for (const word of sentence) {
      mentions[word] = (mentions[word] ?? 0) + 1
      total++
      const row = rows[word]
      if (row === undefined) continue
      for (const other of sentence) {
        if (other === word) continue
        const met = row.get(other)
        if (met === undefined) row.set(other, { mass, sentences: 1 })
        else {
          met.mass += mass
          met.sentences++
        }
      }
    }
  }
  return { mentions, rows, total }
}

/**
 * The companions of a counted word that it meets in enough sentences and more often than by chance, with their
 * positive pointwise mutual information.
 */
export function companionsOf(
  { mentions, rows, total }: Company,
  word: number,
): { other: number; information: number }[] {
  return [...(rows[word] ?? [])].flatMap(([other, { mass, sentences }]) => {
    if (sentences < termLearning.leastSentences) return []
    const information = Math.log((mass * total) / ((mentions[word] ?? 0) * (mentions[other] ?? 0)))
    return information > 0 ? [{ other, information }] : []
  })
}
