import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureState } from '../ui/failure-state.tsx'
import { Page, Panel } from '../ui/page.tsx'
import tabs from '../ui/page-tabs.module.css'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StaleNotice } from '../ui/stale-notice.tsx'
import { NotificationItem } from './notification-item.tsx'
import style from './notifications-page.module.css'
import { notificationQueries } from './queries.ts'
import { ReadAllButton } from './read-all-button.tsx'
import { useNotificationTexts } from './texts.ts'

const route = getRouteApi('/notifications')

/** Everything that was told, newest first. */
export function NotificationsPage() {
  const t = useNotificationTexts()
  const { unread = false } = route.useSearch()
  const query = useInfiniteQuery(notificationQueries.list(unread))
  const [first] = query.data?.pages ?? []
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('title')} width="reading" actions={first && <ReadAllButton list={first} />}>
      <nav className={tabs.tabs} aria-label={t('show')}>
        {[false, true].map((each) => (
          <Link
            key={String(each)}
            to="/notifications"
            search={each ? { unread: true } : {}}
            className={tabs.tab}
            aria-current={each === unread ? 'page' : undefined}
          >
            {t(each ? 'unread' : 'all')}
          </Link>
        ))}
      </nav>
      {query.isPending && <Skeleton lines={10} />}
      <StaleNotice query={query} />
      {query.isError && !first && <FailureState error={query.error} onRetry={() => void query.refetch()} />}
      {first && items.length === 0 && (
        <EmptyState
          title={t(unread ? 'noneUnread' : 'none')}
          text={t(unread ? 'noneUnreadText' : 'noneText')}
          actions={
            unread && (
              <Link to="/notifications" className={buttonClass.plain}>
                {t('all')}
              </Link>
            )
          }
        />
      )}
      {items.length > 0 && (
        <Panel>
          <ul className={style.items}>
            {items.map((item) => (
              <li key={item.id}>
                <NotificationItem item={item} />
              </li>
            ))}
          </ul>
          {query.isFetchNextPageError && <PlainFailure error={query.error} />}
          {query.hasNextPage && (
            <button
              type="button"
              className={style.older}
              disabled={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('older')}
            </button>
          )}
        </Panel>
      )}
    </Page>
  )
}
