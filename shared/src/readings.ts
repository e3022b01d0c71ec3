/** Fewer letters say nothing: nearly every name has a syllable that begins with a given one. */
const FEWEST_LETTERS = 2
const LATIN = /^[a-z0-9' ]+$/i

/** Letters, digits and spaces of full width, as Chinese input methods write them, at their usual width. */
export const halfWidth = (typed: string): string =>
  typed.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u3000]/g, (wide) => wide.normalize('NFKC'))

/** The letters of a text that may be pinyin; null where it cannot be. */
export function pinyinLetters(typed: string): string | null {
  if (!LATIN.test(typed)) return null
  const letters = typed.toLowerCase().replace(/[' ]/g, '')
  return letters.length < FEWEST_LETTERS ? null : letters
}

/**
 * A regular expression, for PostgreSQL as for JavaScript, of the readings that somebody may mean who types
 * these letters. A reading is written `^heng^da^ji^xie`. Letters go on within a syllable or with the next one,
 * so that `hengda`, `hdjx`, `hengdajx` and `jixie` all find it.
 */
export const readingPattern = (letters: string): string => `\\^${[...letters].join('(?:[a-z0-9]*\\^)?')}`
