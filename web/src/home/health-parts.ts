import type { SystemHealth } from '@duijie/shared/system-health'
import type { LinkProps } from '@tanstack/react-router'

export const healthPartNames = [
  'queue',
  'index',
  'mail',
  'sms',
  'storage',
  'database',
  'backup',
  'product',
] as const
export type HealthPartName = (typeof healthPartNames)[number]
export type Verdict = 'fine' | 'attention' | 'wrong'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const WAITED_TOO_LONG_MS = 15 * MINUTE_MS
const MANY_CHANGES = 500
const LITTLE_ROOM = 2 * 1024 ** 3
export const BACKUP_DAYS = 7

const since = (instant: string, now: Date) => now.getTime() - Date.parse(instant)

export const waitedTooLong = ({ oldestWaitingAt }: SystemHealth['queue'], now: Date): boolean =>
  oldestWaitingAt !== null && since(oldestWaitingAt, now) > WAITED_TOO_LONG_MS

/** Whether somebody has to look at a part, or it does not do its work. */
export function verdictOf(health: SystemHealth, part: HealthPartName, now: Date): Verdict {
  const { queue, index, storage, backup } = health
  switch (part) {
    case 'queue':
      if (waitedTooLong(queue, now)) return 'wrong'
      return queue.failed > 0 ? 'attention' : 'fine'
    case 'index':
      if (!index.current) return 'wrong'
      return index.degraded || index.behind.some(({ changes }) => changes > MANY_CHANGES)
        ? 'attention'
        : 'fine'
    case 'mail':
    case 'sms':
      return health[part].failed > 0 || !health[part].delivering ? 'attention' : 'fine'
    case 'storage':
      if (!storage.reachable) return 'wrong'
      return storage.freeBytes !== null && storage.freeBytes < LITTLE_ROOM ? 'attention' : 'fine'
    case 'backup':
      return backup.lastAt === null || isOld(backup.lastAt, now) ? 'attention' : 'fine'
    case 'database':
    case 'product':
      return 'fine'
  }
}

export const isOld = (backupAt: string, now: Date): boolean => since(backupAt, now) > BACKUP_DAYS * DAY_MS

/** Where more of a part is told. */
export const placesOf: Partial<Record<HealthPartName, Pick<LinkProps, 'to'>>> = {
  queue: { to: '/jobs' },
  mail: { to: '/mails' },
  sms: { to: '/sms-messages' },
}
