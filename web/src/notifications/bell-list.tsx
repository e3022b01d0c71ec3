import type { NotificationList } from '@duijie/shared/notifications'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import style from './bell.module.css'
import { NotificationItem } from './notification-item.tsx'
import { ReadAllButton } from './read-all-button.tsx'
import { useNotificationTexts } from './texts.ts'

interface BellListProps {
  query: UseQueryResult<NotificationList>
  onLeave: () => void
}

export default function BellList({ query, onLeave }: BellListProps) {
  const t = useNotificationTexts()
  return (
    <>
      <div className={style.head}>
        <strong>{t('title')}</strong>
        {query.data && <ReadAllButton list={query.data} />}
      </div>
      <Loaded query={query} skeleton={<Skeleton lines={4} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.none}>{t('none')}</p>
          ) : (
            <ul className={style.items}>
              {items.map((item) => (
                <li key={item.id}>
                  <NotificationItem item={item} onLeave={onLeave} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Link to="/notifications" className={style.more} onClick={onLeave}>
        {t('more')}
      </Link>
    </>
  )
}
