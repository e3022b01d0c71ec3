import { excerptOf, withoutMarkdown } from '@duijie/shared/excerpts'
import type { NewsEntry, NewsItem } from '@duijie/shared/news'
import type { Actor } from '../access/actor.ts'
import { actionsOf, mayWrite } from './policy.ts'
import type { NewsRow } from './repository.ts'

const EXCERPT = 100

export function presentNewsItem(actor: Actor, row: NewsRow): NewsItem {
  return { ...factsOf(actor, row), body: row.body }
}

export function presentNewsEntry(actor: Actor, row: NewsRow): NewsEntry {
  return { ...factsOf(actor, row), excerpt: excerptOf(withoutMarkdown(row.body), EXCERPT) }
}

function factsOf(actor: Actor, row: NewsRow) {
  return {
    id: row.id,
    title: row.title,
    pinned: row.pinned,
    stage: row.stage,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    permissions: { edit: mayWrite(actor), actions: actionsOf(actor, row.stage) },
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
