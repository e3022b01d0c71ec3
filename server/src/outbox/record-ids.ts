import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { asc, gt } from 'drizzle-orm'
import type { RecordKind } from './follower.ts'

const PAGE = 100

/** The ids of all records of a kind, page by page. */
export async function* idPages(db: Database, kind: RecordKind): AsyncIterable<string[]> {
  const table = kind === 'needs' ? needs : researchResults
  let last: string | undefined
  do {
    const page = await db
      .select({ id: table.id })
      .from(table)
      .where(last === undefined ? undefined : gt(table.id, last))
      .orderBy(asc(table.id))
      .limit(PAGE)
    last = page.length === PAGE ? page.at(-1)?.id : undefined
    yield page.map(({ id }) => id)
  } while (last !== undefined)
}
