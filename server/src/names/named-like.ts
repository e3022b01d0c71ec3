import { readingPattern } from '@duijie/shared/readings'
import { ilike, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { containing } from '../paging/like.ts'

/** That one of the names holds what was typed, or is read as it: in pinyin, in initials, or both mixed. */
export function namedLike(
  typed: string,
  { names, reading }: { names: readonly (PgColumn | SQL)[]; reading: PgColumn },
): SQL | undefined {
  const pattern = readingPattern(typed)
  return or(
    ...names.map((name) => ilike(name, containing(typed))),
    pattern === null ? undefined : sql`${reading} ~ ${pattern}`,
  )
}
