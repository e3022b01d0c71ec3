import type { Database } from '@duijie/db/client'
import { notifications } from '@duijie/db/schema/notifications'
import type { NotificationList, NotificationQuery, NotificationRead } from '@duijie/shared/notifications'
import { and, desc, eq, isNull, lt, lte } from 'drizzle-orm'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'
import type { Announcements } from './announcements.ts'
import { announce } from './notify.ts'

export type NotificationService = ReturnType<typeof createNotificationService>

interface Dependencies {
  db: Database
  clock: () => Date
  announcements: Announcements
}

/** What each account is told; nobody sees another's. */
export function createNotificationService({ db, clock, announcements }: Dependencies) {
  function own(actor: Actor): AccountActor {
    if (!isAccount(actor)) throw forbidden()
    return actor
  }

  const unreadOf = (accountId: string) =>
    and(eq(notifications.accountId, accountId), isNull(notifications.readAt))

  return {
    /** Newest first. */
    async list(actor: Actor, { before, unread, limit }: NotificationQuery): Promise<NotificationList> {
      const { accountId } = own(actor)
      const where = and(
        eq(notifications.accountId, accountId),
        unread ? isNull(notifications.readAt) : undefined,
        before === undefined ? undefined : lt(notifications.id, before),
      )
      const found = await db
        .select()
        .from(notifications)
        .where(where)
        .orderBy(desc(notifications.id))
        .limit(limit + 1)
      return {
        items: found
          .slice(0, limit)
          .map(({ id, kind, subjectKind, subjectId, values, createdAt, readAt }) => ({
            id,
            kind,
            subject: { kind: subjectKind, id: subjectId },
            values,
            createdAt: createdAt.toISOString(),
            readAt: readAt?.toISOString() ?? null,
          })),
        unread: await db.$count(notifications, unreadOf(accountId)),
        more: found.length > limit,
      }
    },

    /** Marks those up to and with one, or one alone, as read, on every open page. */
    async read(actor: Actor, which: NotificationRead): Promise<void> {
      const { accountId } = own(actor)
      const read = await db
        .update(notifications)
        .set({ readAt: clock() })
        .where(
          and(
            unreadOf(accountId),
            'id' in which ? eq(notifications.id, which.id) : lte(notifications.id, which.upTo),
          ),
        )
        .returning({ id: notifications.id })
      if (read.length > 0) await announce(db, accountId)
    },

    /** How many are unread and which is the newest, so that a page knows whether to look again. */
    async state(accountId: string): Promise<{ unread: number; newest: number | null }> {
      const [newest] = await db
        .select({ id: notifications.id })
        .from(notifications)
        .where(eq(notifications.accountId, accountId))
        .orderBy(desc(notifications.id))
        .limit(1)
      return {
        unread: await db.$count(notifications, unreadOf(accountId)),
        newest: newest?.id ?? null,
      }
    },

    subscribe: announcements.subscribe,
  }
}
