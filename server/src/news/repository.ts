import type { Database } from '@duijie/db/client'
import { newsItems } from '@duijie/db/schema/news-items'
import type { NewsListQuery, NewsStage } from '@duijie/shared/news-queries'
import { and, asc, desc, eq, ilike, inArray, sql } from 'drizzle-orm'
import type { Actor } from '../access/actor.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { visibleNews } from '../access/visibility.ts'
import { cursorInvalid } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'

export type NewsRow = typeof newsItems.$inferSelect
export type NewsValues = typeof newsItems.$inferInsert

const visible = (actor: Actor) => filterToSql(visibleNews(actor), { stage: newsItems.stage })

export async function findNewsItem(db: Database, actor: Actor, id: string): Promise<NewsRow | undefined> {
  const [row] = await db
    .select()
    .from(newsItems)
    .where(and(eq(newsItems.id, id), visible(actor)))
  return row
}

const MOST_SKIPPED = 1_000_000

/** Pinned first, then the newest; what was never published stands by the day it was begun. */
export async function listNews(db: Database, actor: Actor, { cursor, limit, q, stage }: NewsListQuery) {
  const offset = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isInteger(offset) || offset < 0 || offset > MOST_SKIPPED) throw cursorInvalid()
  const where = and(
    visible(actor),
    stage && inArray(newsItems.stage, stage),
    q ? ilike(newsItems.title, containing(q)) : undefined,
  )
  const [rows, total] = await Promise.all([
    db
      .select()
      .from(newsItems)
      .where(where)
      .orderBy(
        desc(newsItems.pinned),
        desc(sql`coalesce(${newsItems.publishedAt}, ${newsItems.createdAt})`),
        asc(newsItems.id),
      )
      .limit(limit + 1)
      .offset(offset),
    db.$count(newsItems, where),
  ])
  return {
    items: rows.slice(0, limit),
    nextCursor: rows.length > limit ? String(offset + limit) : null,
    total,
  }
}

export async function insertNewsItem(db: Database, values: NewsValues): Promise<void> {
  await db.insert(newsItems).values(values)
}

/** What an UPDATE expects to find. */
export interface NewsState {
  stage: NewsStage
  version: number
}

const unchanged = (id: string, { stage, version }: NewsState) =>
  and(eq(newsItems.id, id), eq(newsItems.stage, stage), eq(newsItems.version, version))

/** Writes the fields when the item is still in that state; false otherwise. */
export async function updateNewsItem(
  db: Database,
  id: string,
  state: NewsState,
  values: Partial<NewsValues>,
): Promise<boolean> {
  const updated = await db
    .update(newsItems)
    .set({ ...values, version: state.version + 1 })
    .where(unchanged(id, state))
    .returning({ id: newsItems.id })
  return updated.length === 1
}

export async function deleteNewsItem(db: Database, id: string, state: NewsState): Promise<boolean> {
  const deleted = await db.delete(newsItems).where(unchanged(id, state)).returning({ id: newsItems.id })
  return deleted.length === 1
}
