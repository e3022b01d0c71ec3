import type { Database } from '@duijie/db/client'
import { links } from '@duijie/db/schema/links'
import { organizations } from '@duijie/db/schema/organizations'
import type { LinkPurpose } from '@duijie/shared/links'
import { and, desc, eq, gt, gte, inArray, isNull, lt, sql } from 'drizzle-orm'

export type LinkRow = typeof links.$inferSelect

/** What a link leads to. */
export interface LinkSubject {
  purpose: LinkPurpose
  subjectKind: string
  subjectId: string
}

const about = ({ purpose, subjectKind, subjectId }: LinkSubject) =>
  and(eq(links.purpose, purpose), eq(links.subjectKind, subjectKind), eq(links.subjectId, subjectId))

export async function insertLink(db: Database, values: typeof links.$inferInsert): Promise<void> {
  await db.insert(links).values(values)
}

export async function findLink(db: Database, id: string): Promise<LinkRow | undefined> {
  const [row] = await db.select().from(links).where(eq(links.id, id))
  return row
}

/** The links to that subject, newest first. */
export function linksTo(db: Database, subject: LinkSubject): Promise<LinkRow[]> {
  return db.select().from(links).where(about(subject)).orderBy(desc(links.createdAt), desc(links.id))
}

/** False when it was revoked already. */
export async function revokeLink(db: Database, id: string, at: Date): Promise<boolean> {
  const revoked = await db
    .update(links)
    .set({ revokedAt: at })
    .where(and(eq(links.id, id), isNull(links.revokedAt)))
    .returning({ id: links.id })
  return revoked.length === 1
}

export async function revokeLinksTo(db: Database, subject: LinkSubject, at: Date): Promise<void> {
  await db
    .update(links)
    .set({ revokedAt: at })
    .where(and(about(subject), isNull(links.revokedAt), isNull(links.usedAt)))
}

/** Lets links work until then that would end before. */
export async function prolongLinks(db: Database, ids: readonly string[], until: Date): Promise<void> {
  if (ids.length === 0) return
  await db
    .update(links)
    .set({ expiresAt: until })
    .where(and(inArray(links.id, [...ids]), lt(links.expiresAt, until)))
}

/** Uses a link up that is good once; false when it was used, revoked or is over. */
export async function takeLink(db: Database, id: string, at: Date): Promise<boolean> {
  const open = and(eq(links.id, id), isNull(links.usedAt), isNull(links.revokedAt), gt(links.expiresAt, at))
  const taken = await db.update(links).set({ usedAt: at }).where(open).returning({ id: links.id })
  return taken.length === 1
}

/** How many were made for the subject since then without anybody who signed in. */
export const countLinksTo = (db: Database, subject: LinkSubject, since: Date): Promise<number> =>
  db.$count(links, and(about(subject), isNull(links.createdBy), gte(links.createdAt, since)))

export async function markUsed(db: Database, id: string, at: Date): Promise<void> {
  await db.update(links).set({ usedAt: at }).where(eq(links.id, id))
}

/** Counts a try before it is looked at, so that tries made at once do not share one; false when none is left. */
export async function takeTry(db: Database, id: string, allowed: number): Promise<boolean> {
  const taken = await db
    .update(links)
    .set({ failedTries: sql`${links.failedTries} + 1` })
    .where(and(eq(links.id, id), lt(links.failedTries, allowed)))
    .returning({ id: links.id })
  return taken.length === 1
}

export async function forgetTries(db: Database, id: string): Promise<void> {
  await db.update(links).set({ failedTries: 0 }).where(eq(links.id, id))
}

/** The name of the bureau, which people are to ask. */
export async function bureauName(db: Database): Promise<string> {
  const [bureau] = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(and(eq(organizations.kind, 'bureau'), eq(organizations.status, 'active')))
    .orderBy(organizations.createdAt)
    .limit(1)
  return bureau?.name ?? '科技局'
}
