import { newsStages } from '@duijie/shared/news-queries'
import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { inList, trackingColumns } from './columns.ts'

/** 资讯: what the bureau tells everybody. */
export const newsItems = pgTable(
  'news_items',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    /** Markdown */
    body: text('body').notNull(),
    pinned: boolean('pinned').notNull().default(false),
    stage: text('stage', { enum: newsStages }).notNull().default('draft'),
    /** first published; stays when it is withdrawn */
    publishedAt: timestamp('published_at', { withTimezone: true }),
    ...trackingColumns,
  },
  (t) => [
    inList('news_items_stage_check', t.stage, newsStages),
    check('news_items_published_check', sql`(${t.stage} = 'draft') = (${t.publishedAt} is null)`),
    index('news_items_order_idx').on(t.pinned, t.publishedAt, t.id),
  ],
)
