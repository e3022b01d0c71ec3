import type { Notification } from '@duijie/shared/notifications'
import { Link } from '@tanstack/react-router'
import { useCommand } from '../lib/use-command.ts'
import { useDay } from '../ui/use-day.ts'
import style from './notification-item.module.css'
import { placeOf } from './place-of.ts'
import { notificationChanges, notificationCommands, readForeseen } from './queries.ts'
import { useNotificationTexts } from './texts.ts'
import { useNotificationText } from './use-notification-text.ts'

/** Leads to what it tells of; going there marks it as read. */
export function NotificationItem({ item, onLeave }: { item: Notification; onLeave?: () => void }) {
  const t = useNotificationTexts()
  const textOf = useNotificationText()
  const { minute } = useDay()
  const unread = item.readAt === null
  const read = useCommand({
    send: (id: number, key) => notificationCommands.readOne(id, key),
    invalidates: () => notificationChanges,
    foresees: readForeseen(({ id }, read: number) => id === read),
  })
  return (
    <Link
      {...placeOf(item)}
      className={style.item}
      data-unread={unread || undefined}
      onClick={() => {
        if (unread) read.mutate(item.id)
        onLeave?.()
      }}
    >
      <span className={style.text}>
        {textOf(item)}
        {unread && <span className="visually-hidden"> {t('unreadMark')}</span>}
      </span>
      <time className={style.time} dateTime={item.createdAt}>
        {minute(item.createdAt)}
      </time>
    </Link>
  )
}
