import { jieba } from '../../matching/jieba.ts'

/**
 * The dictionary words of two and more characters that make up a compound without a gap, as few as can be;
 * the word itself where there are none: 锂电池隔膜 is 锂电池 and 隔膜. Texts put such words together in
 * other ways too.
 */
export function compoundParts(word: string): string[] {
  if (word.length < 4) return [word]
  const parts = new Set(
    jieba()
      .cutForSearch(word, false)
      .filter((part) => part !== word && part.length > 1),
  )
  const fewest: (string[] | undefined)[] = [[]]
  for (let end = 2; end <= word.length; end++) {
    for (const part of parts) {
      const before = word.endsWith(part, end) ? fewest[end - part.length] : undefined
      const sofar = fewest[end]
      if (before && (!sofar || before.length + 1 < sofar.length)) fewest[end] = [...before, part]
    }
  }
  return fewest[word.length] ?? [word]
}
