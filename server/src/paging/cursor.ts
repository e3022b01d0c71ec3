import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { DomainError } from '../errors.ts'

const cursorSchema = z.tuple([z.union([z.string(), z.null()]), z.uuid()])

/** A place in a list: the sort value of the last row seen (null for blank) and its id. */
export type CursorPlace = z.infer<typeof cursorSchema>

export function encodeCursor(place: CursorPlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

export function decodeCursor(cursor: string): CursorPlace {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw new DomainError('cursor_invalid', '分页游标无效，请从第一页重新开始')
  }
}

/** Order by a column, then by id; blanks last. `after` continues behind a place of that order. */
export function keyset(column: PgColumn, id: PgColumn, direction: 'asc' | 'desc') {
  const beyond = direction === 'asc' ? gt : lt
  return {
    orderBy: [sql`${column} is null`, direction === 'asc' ? asc(column) : desc(column), asc(id)],
    after(cursor: string | undefined): SQL | undefined {
      if (cursor === undefined) return undefined
      const [value, lastId] = decodeCursor(cursor)
      if (value === null) return and(sql`${column} is null`, gt(id, lastId))
      const place = column.dataType === 'date' ? instantOf(value) : value
      return or(beyond(column, place), and(eq(column, place), gt(id, lastId)), sql`${column} is null`)
    },
  }
}

function instantOf(value: string): Date {
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime()))
    throw new DomainError('cursor_invalid', '分页游标无效，请从第一页重新开始')
  return instant
}

/** Cuts rows fetched with one to spare into a page's items and the cursor behind them. */
export function cutPage<Row>(rows: Row[], limit: number, placeOf: (row: Row) => CursorPlace) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(placeOf(last)) : null }
}
