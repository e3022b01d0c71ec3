/** Fewer letters say nothing: nearly every name has a syllable that begins with a given one. */
const FEWEST_LETTERS = 2
const LATIN = /^[a-z0-9' ]+$/i

/**
 * A regular expression, for PostgreSQL as for JavaScript, of the readings that somebody may mean who types
 * Latin letters; null where the text cannot be pinyin. A reading is written `^heng^da^ji^xie`. Letters go on
 * within a syllable or with the next one, so that `hengda`, `hdjx`, `hengdajx` and `jixie` all find it.
 */
export function readingPattern(typed: string): string | null {
  if (!LATIN.test(typed)) return null
  const letters = typed.toLowerCase().replace(/[' ]/g, '')
  if (letters.length < FEWEST_LETTERS) return null
  return `\\^${[...letters].join('(?:[a-z0-9]*\\^)?')}`
}
