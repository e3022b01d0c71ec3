import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { followEvents } from '../lib/live-events.ts'
import { notificationChanges, notificationQueries, STREAM, streamStateSchema } from './queries.ts'

/** Looks again whenever the server says that something is new, or was read in another window. */
export function useLiveNotifications(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      followEvents(STREAM, ({ event, data }) => {
        if (event !== 'state') return
        const state = streamStateSchema.safeParse(JSON.parse(data))
        const known = client.getQueryData(notificationQueries.latest().queryKey)
        const newest = known?.items[0]?.id ?? null
        if (state.data && known && state.data.unread === known.unread && state.data.newest === newest) return
        for (const queryKey of notificationChanges) void client.invalidateQueries({ queryKey })
      }),
    [client],
  )
}
