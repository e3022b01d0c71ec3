import {
  type Notification,
  type NotificationList,
  notificationListSchema,
} from '@duijie/shared/notifications'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import { changeListed } from '../lib/listed.ts'

const keys = { all: ['notifications'] as const }
export const notificationChanges = [keys.all]

/** as many as the list under the bell shows */
const LATEST = 8
const PAGE = 30

export const STREAM = 'notifications/stream'
/** What the stream says at once and at every change. */
export const streamStateSchema = z.object({ unread: z.int(), newest: z.int().nullable() })

export const notificationQueries = {
  latest: () =>
    queryOptions({
      queryKey: [...keys.all, 'latest'],
      queryFn: ({ signal }) =>
        api.get('notifications', notificationListSchema, { query: { limit: LATEST }, signal }),
    }),
  list: (unread: boolean) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', unread],
      queryFn: ({ pageParam, signal }) =>
        api.get('notifications', notificationListSchema, {
          query: { limit: PAGE, before: pageParam, unread: unread || undefined },
          signal,
        }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ items, more }: NotificationList) => (more ? (items.at(-1)?.id ?? null) : null),
    }),
}

export const notificationCommands = {
  readUpTo: (upTo: number, idempotencyKey: string) =>
    api.post('notifications/read', z.unknown(), { body: { upTo }, idempotencyKey }),
  readOne: (id: number, idempotencyKey: string) =>
    api.post('notifications/read', z.unknown(), { body: { id }, idempotencyKey }),
}

/** Those that are read now count as read before the answer is there. */
export const readForeseen = <Input>(reads: (item: Notification, input: Input) => boolean) => ({
  queryKey: keys.all,
  change: (data: unknown, input: Input) =>
    changeListed<Notification>(data, (list) => {
      const fresh = list.items.filter((item) => item.readAt === null && reads(item, input))
      const readAt = new Date().toISOString()
      const { unread = 0 } = list as Partial<NotificationList>
      return {
        ...list,
        items: list.items.map((item) => (fresh.includes(item) ? { ...item, readAt } : item)),
        unread: Math.max(0, unread - fresh.length),
      }
    }),
})
