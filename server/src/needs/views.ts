import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { needViews } from '@duijie/db/schema/need-views'
import { organizations } from '@duijie/db/schema/organizations'
import { dayOf } from '@duijie/shared/days'
import type { NeedViewKind, NeedViews } from '@duijie/shared/need-views'
import { desc, eq, sql } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'

export interface View {
  needId: string
  kind: NeedViewKind
  /** what the reader belongs to */
  organizationId: string
  /** null where a link was opened without sign-in */
  accountId: string | null
}

/** Remembers views, each once a day; answers those that were the first of theirs. */
export async function recordViews(db: Database, views: readonly View[], at: Date): Promise<View[]> {
  if (views.length === 0) return []
  return db
    .insert(needViews)
    .values(views.map((view) => ({ id: randomUUID(), ...view, day: dayOf(at), at })))
    .onConflictDoNothing()
    .returning({
      needId: needViews.needId,
      kind: needViews.kind,
      organizationId: needViews.organizationId,
      accountId: needViews.accountId,
    })
}

/** The views to be remembered where the actor was handed needs: of liaisons, and of what is not public. */
export function viewsBy(
  actor: Actor,
  kind: NeedViewKind,
  needs: readonly { id: string; access: string; confidentiality?: string }[],
): View[] {
  if (!isAccount(actor) || actor.role !== 'liaison' || actor.organizationId === null) return []
  const { organizationId, accountId } = actor
  return needs.flatMap(({ id, access, confidentiality }) =>
    access === 'full' && confidentiality !== 'public'
      ? [{ needId: id, kind, organizationId, accountId }]
      : [],
  )
}

const SHOWN = 200

/** Which institutions looked at the need, newest first. */
export async function viewsOf(db: Database, needId: string): Promise<NeedViews> {
  const found = await db
    .select({
      institution: { id: organizations.id, kind: organizations.kind, name: organizations.name },
      kind: needViews.kind,
      day: needViews.day,
      readers: sql<number>`count(*)::int`,
    })
    .from(needViews)
    .innerJoin(organizations, eq(needViews.organizationId, organizations.id))
    .where(eq(needViews.needId, needId))
    .groupBy(organizations.id, needViews.kind, needViews.day)
    .orderBy(desc(needViews.day), desc(sql`max(${needViews.at})`))
    .limit(SHOWN)
  return { items: found }
}
