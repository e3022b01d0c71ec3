import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { links } from '@duijie/db/schema/links'
import { mails } from '@duijie/db/schema/mails'
import { organizations } from '@duijie/db/schema/organizations'
import { pushes } from '@duijie/db/schema/pushes'
import { smsMessages } from '@duijie/db/schema/sms-messages'
import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'

export type PushRow = Awaited<ReturnType<typeof rows>>[number]

const rows = (db: Database, where: SQL | undefined) =>
  db
    .select({
      push: pushes,
      link: links,
      organizationName: organizations.name,
      createdBy: accounts.name,
      mailId: mails.id,
      mailState: mails.state,
      smsId: smsMessages.id,
      smsState: smsMessages.state,
      smsText: smsMessages.text,
    })
    .from(pushes)
    .innerJoin(links, eq(pushes.linkId, links.id))
    .leftJoin(organizations, eq(links.organizationId, organizations.id))
    .leftJoin(accounts, eq(pushes.createdBy, accounts.id))
    .leftJoin(mails, and(eq(mails.subjectKind, 'push'), eq(mails.subjectId, pushes.id)))
    .leftJoin(smsMessages, and(eq(smsMessages.subjectKind, 'push'), eq(smsMessages.subjectId, pushes.id)))
    .where(where)
    .orderBy(desc(pushes.createdAt), desc(pushes.id))

/** The pushes of a lead, newest first. */
export const pushesOf = (db: Database, leadId: string) => rows(db, eq(pushes.leadId, leadId))

export const findPushes = (db: Database, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : rows(db, inArray(pushes.id, [...ids]))

export async function findPush(db: Database, id: string): Promise<PushRow | undefined> {
  const [row] = await rows(db, eq(pushes.id, id))
  return row
}

export async function insertPush(db: Database, values: typeof pushes.$inferInsert): Promise<void> {
  await db.insert(pushes).values(values)
}
