import { pinyinLetters, readingPattern } from '@duijie/shared/readings'
import { ilike, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { containing } from '../paging/like.ts'

/** That one of the names holds what was typed, or is read as it: in pinyin, in initials, or both mixed. */
export function namedLike(
  typed: string,
  { names, reading }: { names: readonly (PgColumn | SQL)[]; reading: PgColumn },
): SQL | undefined {
  const letters = pinyinLetters(typed)
  return or(
    ...names.map((name) => ilike(name, containing(typed))),
    letters === null ? undefined : readLike(letters, reading),
  )
}

/** What holds the letters in their order at all is found in half the time; the pattern then decides. */
const readLike = (letters: string, reading: PgColumn) =>
  sql`(${reading} like ${`%^${[...letters].join('%')}%`} and ${reading} ~ ${readingPattern(letters)})`
