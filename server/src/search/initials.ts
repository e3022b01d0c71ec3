import { pinyin } from 'pinyin-pro'
import { fold } from '../matching/fold.ts'
import { jieba } from '../matching/jieba.ts'

/** Nobody types more initials than this. */
const LETTERS = 16

/**
 * The pinyin initials of a title, from each of its words on, for those who type `gfbl` to find 光伏玻璃:
 * `gfblgyclkxwj gygyclkxwj …`, at most 16 letters each, separated by spaces.
 */
export function initialsOf(title: string): string {
  const folded = fold(title)
  const letters = pinyin(folded, { pattern: 'first', toneType: 'none', type: 'array' })
  if (letters.length !== folded.length) return ''
  const readings = new Set<string>()
  let start = 0
  for (const word of jieba().cut(folded, true)) {
    const rest = letters.slice(start).join('')
    const reading = /^[a-z0-9]+/.exec(rest)?.[0].slice(0, LETTERS)
    if (reading && reading.length > 1) readings.add(reading)
    start += word.length
  }
  return [...readings].join(' ')
}

/** The texts of a document with the initials of its title, as an engine indexes them. */
export const withInitials = (text: Readonly<Record<string, string>>): Record<string, string> => ({
  ...text,
  initials: initialsOf(text.title ?? ''),
})
