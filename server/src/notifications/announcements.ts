import type { Connection } from '@duijie/db/client'
import { CHANNEL } from './notify.ts'

type Hear = () => void
type Listening = Awaited<ReturnType<Connection['sql']['listen']>>

export interface Announcements {
  /** Calls back whenever something changed for the account; ends by calling what it answers. */
  subscribe(accountId: string, hear: Hear): Promise<() => void>
  close(): Promise<void>
}

/** One listening connection a process, opened for the first page that asks, shared by all. */
export function createAnnouncements(sql: Connection['sql']): Announcements {
  const listeners = new Map<string, Set<Hear>>()
  let listening: Promise<Listening> | undefined

  function listen(): Promise<Listening> {
    if (listening) return listening
    const opening: Promise<Listening> = sql.listen(
      CHANNEL,
      (accountId) => {
        for (const hear of listeners.get(accountId) ?? []) hear()
      },
      // also after a broken connection: what was announced meanwhile was not heard
      () => {
        for (const all of listeners.values()) for (const hear of all) hear()
      },
    )
    opening.catch(() => {
      listening = undefined
    })
    listening = opening
    return opening
  }

  return {
    async subscribe(accountId, hear) {
      await listen()
      const own = listeners.get(accountId) ?? new Set()
      listeners.set(accountId, own.add(hear))
      return () => {
        own.delete(hear)
        if (own.size === 0) listeners.delete(accountId)
      }
    },

    async close() {
      const opened = await listening?.catch(() => undefined)
      await opened?.unlisten()
    },
  }
}
