import type { NotificationList } from '@duijie/shared/notifications'
import { useCommand } from '../lib/use-command.ts'
import { notificationChanges, notificationCommands, readForeseen } from './queries.ts'
import style from './read-all-button.module.css'
import { useNotificationTexts } from './texts.ts'

/** Marks what is shown, and all that is older, as read. */
export function ReadAllButton({ list }: { list: Pick<NotificationList, 'items' | 'unread'> }) {
  const t = useNotificationTexts()
  const newest = list.items[0]?.id
  const read = useCommand({
    send: (upTo: number, key) => notificationCommands.readUpTo(upTo, key),
    invalidates: () => notificationChanges,
    foresees: readForeseen(({ id }, upTo: number) => id <= upTo),
  })
  return (
    <button
      type="button"
      className={style.button}
      disabled={list.unread === 0 || newest === undefined || read.isPending}
      onClick={() => newest !== undefined && read.mutate(newest)}
    >
      {t('readAll')}
    </button>
  )
}
