import type { SystemHealth } from '@duijie/shared/system-health'
import { fileSize } from '../lib/file-size.ts'
import { useDay } from '../ui/use-day.ts'
import { useAdminTexts } from './admin-texts.ts'
import { BACKUP_DAYS, type HealthPartName, isOld, waitedTooLong } from './health-parts.ts'

/** What is to be said of each part, one line a fact. */
export function useHealthLines(health: SystemHealth, now: Date): (part: HealthPartName) => string[] {
  const t = useAdminTexts()
  const { minute } = useDay()
  const { queue, index, storage, database, backup, version, startedAt } = health

  function outbox({ delivering, queued, failed, kept }: SystemHealth['mail']): string[] {
    const lines = [delivering ? t('delivering', { queued }) : t('notDelivering', { kept })]
    return failed > 0 ? [...lines, t('failed', { failed })] : lines
  }

  return (part) => {
    switch (part) {
      case 'queue':
        return [
          t('queueText', { waiting: queue.waiting, running: queue.running }),
          ...(queue.failed > 0 ? [t('queueFailed', { failed: queue.failed })] : []),
          ...(queue.oldestWaitingAt && waitedTooLong(queue, now)
            ? [t('queueOldest', { at: minute(queue.oldestWaitingAt) })]
            : []),
        ]
      case 'index':
        return [
          t(`engine.${index.engine}`),
          t('indexText', { needs: index.needs, results: index.results }),
          ...(index.degraded ? [t('degraded')] : []),
          ...(index.current ? [] : [t('notCurrent')]),
          ...index.behind.flatMap(({ consumer, changes }) =>
            changes > 0 ? [t('indexBehind', { consumer, changes })] : [],
          ),
        ]
      case 'mail':
      case 'sms':
        return outbox(health[part])
      case 'storage':
        return [
          t(`kind.${storage.kind}`),
          t('storageText', { files: storage.files, size: fileSize(storage.bytes) }),
          ...(storage.freeBytes === null ? [] : [t('free', { size: fileSize(storage.freeBytes) })]),
          ...(storage.reachable ? [] : [t('unreachable')]),
        ]
      case 'database':
        return [
          t('databaseText', {
            version: database.version,
            size: fileSize(database.bytes),
            migrations: database.migrations,
          }),
        ]
      case 'backup':
        if (backup.lastAt === null) return [t('noBackup')]
        return [
          t('backupAt', { at: minute(backup.lastAt) }),
          ...(isOld(backup.lastAt, now) ? [t('backupOld', { days: BACKUP_DAYS })] : []),
        ]
      case 'product':
        return [t('productText', { version, at: minute(startedAt) })]
    }
  }
}
