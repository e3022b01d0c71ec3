import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { History } from '@duijie/shared/history'
import type { NewsAction, NewsEntry, NewsItem, NewsItemInput, NewsItemPatch } from '@duijie/shared/news'
import type { NewsListQuery } from '@duijie/shared/news-queries'
import type { Page } from '@duijie/shared/page'
import type { Actor } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { historyOf } from '../changes/history.ts'
import { recordChange } from '../changes/record-change.ts'
import { notFound, stageConflict, versionConflict } from '../errors.ts'
import { newsArrow, writing } from './policy.ts'
import { presentNewsEntry, presentNewsItem } from './presenter.ts'
import {
  deleteNewsItem,
  findNewsItem,
  insertNewsItem,
  listNews,
  type NewsRow,
  updateNewsItem,
} from './repository.ts'

export type NewsService = ReturnType<typeof createNewsService>

/** 资讯: what the bureau tells everybody. */
export function createNewsService({ db, clock }: { db: Database; clock: () => Date }) {
  async function visible(actor: Actor, id: string): Promise<NewsRow> {
    const row = await findNewsItem(db, actor, id)
    if (!row) throw notFound()
    return row
  }

  const get = async (actor: Actor, id: string): Promise<NewsItem> =>
    presentNewsItem(actor, await visible(actor, id))

  return {
    get,

    async list(actor: Actor, query: NewsListQuery): Promise<Page<NewsEntry>> {
      const page = await listNews(db, actor, query)
      return { ...page, items: page.items.map((row) => presentNewsEntry(actor, row)) }
    },

    async history(actor: Actor, id: string): Promise<History> {
      writing(actor)
      await visible(actor, id)
      return historyOf(db, 'news_item', id)
    },

    async create(actor: Actor, input: NewsItemInput): Promise<NewsItem> {
      const { accountId } = writing(actor)
      const id = randomUUID()
      const at = clock()
      await db.transaction(async (tx) => {
        const tracked = { createdAt: at, updatedAt: at, createdBy: accountId, updatedBy: accountId }
        await insertNewsItem(tx, { id, ...input, ...tracked })
        const change = { action: 'create', subjectKind: 'news_item', subjectId: id } as const
        await recordChange(tx, actor, { ...change, version: 1, to: 'draft' })
      })
      return get(actor, id)
    },

    async patch(actor: Actor, id: string, version: number, patch: NewsItemPatch): Promise<NewsItem> {
      const row = await visible(actor, id)
      const { accountId } = writing(actor)
      if (row.version !== version) throw versionConflict()
      const changes = difference(row, patch)
      if (Object.keys(changes).length === 0) return get(actor, id)
      await db.transaction(async (tx) => {
        const by = { updatedAt: clock(), updatedBy: accountId }
        if (!(await updateNewsItem(tx, id, row, { ...patch, ...by }))) throw versionConflict()
        const change = { action: 'edit', subjectKind: 'news_item', subjectId: id } as const
        await recordChange(tx, actor, { ...change, version: version + 1, changes })
      })
      return get(actor, id)
    },

    /** Publishes or withdraws. */
    async move(
      actor: Actor,
      id: string,
      version: number,
      action: NewsAction,
      reason?: string,
    ): Promise<NewsItem> {
      const row = await visible(actor, id)
      const { accountId } = writing(actor)
      if (row.version !== version) throw versionConflict()
      const arrow = newsArrow(row.stage, action)
      if (!arrow) throw stageConflict('资讯的状态已变，请刷新后再试')
      await db.transaction(async (tx) => {
        const at = clock()
        const fields = {
          stage: arrow.to,
          publishedAt: row.publishedAt ?? at,
          updatedAt: at,
          updatedBy: accountId,
        }
        if (!(await updateNewsItem(tx, id, row, fields))) throw versionConflict()
        await recordChange(tx, actor, {
          action,
          subjectKind: 'news_item',
          subjectId: id,
          version: version + 1,
          from: row.stage,
          to: arrow.to,
          reason,
        })
      })
      return get(actor, id)
    },

    /** A draft that was never published. */
    async remove(actor: Actor, id: string, version: number): Promise<void> {
      const row = await visible(actor, id)
      writing(actor)
      if (row.version !== version) throw versionConflict()
      if (row.stage !== 'draft') throw stageConflict('已发布过的资讯不能删除，可以撤下')
      await db.transaction(async (tx) => {
        if (!(await deleteNewsItem(tx, id, row))) throw versionConflict()
        const change = { action: 'delete', subjectKind: 'news_item', subjectId: id } as const
        await recordChange(tx, actor, { ...change, version, from: 'draft' })
      })
    },
  }
}
