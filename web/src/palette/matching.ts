import { pinyinLetters, readingPattern } from '@duijie/shared/readings'
import type { Span } from '../ui/spans.ts'
import type { Entry } from './entries.ts'

const wordsOf = (q: string) => q.toLowerCase().split(/\s+/).filter(Boolean)

/** Where the words that were typed stand in a title. */
export function spansOf(title: string, q: string): Span[] {
  const text = title.toLowerCase()
  if (text.length !== title.length) return []
  return wordsOf(q).flatMap((word) => {
    const start = text.indexOf(word)
    return start < 0 ? [] : [{ start, end: start + word.length }]
  })
}

const LATIN = /^[a-z0-9]/

/** Chinese anywhere, Latin letters where a word begins: `ssw` is not in "password". */
const standsIn = (text: string, word: string): boolean =>
  LATIN.test(word) ? text.split(/[^a-z0-9]+/).some((part) => part.startsWith(word)) : text.includes(word)

/** Whether an entry is meant: by its name in either language, by pinyin or by initials. */
function rankOf({ title, words }: Entry, q: string): number | null {
  const text = title.toLowerCase()
  const asked = wordsOf(q)
  if (text.startsWith(q.toLowerCase())) return 0
  if (asked.every((word) => standsIn(text, word))) return 1
  if (asked.every((word) => standsIn(words?.other.toLowerCase() ?? '', word))) return 3
  const letters = pinyinLetters(q)
  const place = letters && words ? words.spelling.search(new RegExp(readingPattern(letters))) : -1
  return place < 0 ? null : place === 0 ? 0 : 2
}

/** Those that are meant, the likeliest first. */
export function matching(entries: readonly Entry[], q: string): Entry[] {
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, q)
      return rank === null ? [] : [{ entry, rank }]
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry)
}
