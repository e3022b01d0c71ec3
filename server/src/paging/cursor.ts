import { daySchema } from '@duijie/shared/fields'
import { and, asc, desc, gt, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { DomainError } from '../errors.ts'

const instantPlaceSchema = z.iso.datetime().refine((instant) => instant >= '1900')
/** PostgreSQL holds no NUL in a text. */
const textPlaceSchema = z.string().regex(/^[^\0]*$/)
const cursorSchema = z.tuple([textPlaceSchema.nullable(), z.uuid()])

/** A place in a list: the sort value of the last row seen (null for blank) and its id. */
export type CursorPlace = z.infer<typeof cursorSchema>

export function encodeCursor(place: CursorPlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

export function decodeCursor(cursor: string): CursorPlace {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw cursorInvalid()
  }
}

/**
 * Order by a column, then by id; blanks last. `after` continues behind a place of that order. Where a
 * condition is given, the column counts as blank in rows that do not fulfil it.
 */
export function keyset(column: PgColumn, id: PgColumn, direction: 'asc' | 'desc', readable?: SQL) {
  const value = readable ? sql`case when ${readable} then ${column} end` : sql`${column}`
  const order = [direction === 'asc' ? asc(value) : desc(value), asc(id)]
  // without blanks the order and the range are such as an index answers
  const blanks = readable !== undefined || !column.notNull
  return {
    orderBy: blanks ? [sql`${value} is null`, ...order] : order,
    after(cursor: string | undefined): SQL | undefined {
      if (cursor === undefined) return undefined
      const [last, lastId] = decodeCursor(cursor)
      if (last === null) return and(sql`${value} is null`, gt(id, lastId))
      const place = sql.param(placeIn(column, last), column)
      const [from, beyond] = direction === 'asc' ? [gte, gt] : [lte, lt]
      const following = and(from(value, place), or(beyond(value, place), gt(id, lastId)))
      return blanks ? or(following, sql`${value} is null`) : following
    },
  }
}

/** Names as they are looked up: in the order of their pinyin, as browsers sort them too. */
export const inPinyinOrder = (name: PgColumn): SQL => sql`${name} collate "zh-x-icu"`

/** The same of a name, in the order of its pinyin. */
export function nameKeyset(name: PgColumn, id: PgColumn) {
  const value = inPinyinOrder(name)
  return {
    orderBy: [asc(value), asc(id)],
    after(cursor: string | undefined): SQL | undefined {
      if (cursor === undefined) return undefined
      const [last, lastId] = decodeCursor(cursor)
      if (last === null) throw cursorInvalid()
      return and(gte(value, last), or(gt(value, last), gt(id, lastId)))
    },
  }
}

function placeIn(column: PgColumn, last: string): string | Date {
  const instant = column.dataType === 'date'
  const schema = instant ? instantPlaceSchema : column.getSQLType() === 'date' ? daySchema : textPlaceSchema
  const place = schema.safeParse(last)
  if (!place.success) throw cursorInvalid()
  return instant ? new Date(place.data) : place.data
}

export const cursorInvalid = () => new DomainError('cursor_invalid', '分页游标无效，请从第一页重新开始')

/** Cuts rows fetched with one to spare into a page's items and the cursor behind them. */
export function cutPage<Row>(rows: Row[], limit: number, placeOf: (row: Row) => CursorPlace) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(placeOf(last)) : null }
}
