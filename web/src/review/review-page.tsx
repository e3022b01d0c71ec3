import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Page } from '../ui/page.tsx'
import tabs from '../ui/page-tabs.module.css'
import { AccountReviews } from './account-reviews.tsx'
import { reviewQueries } from './queries.ts'
import { NeedReviews, ResultReviews } from './record-reviews.tsx'
import { type ReviewTab, reviewTabs } from './routes.ts'
import { useReviewTexts } from './texts.ts'

const route = getRouteApi('/antd/review')

export function ReviewPage() {
  const t = useReviewTexts()
  const { tab, id } = route.useSearch()
  const staff = useAccount()?.role === 'staff'
  const waiting = useWaiting(staff)
  const first = reviewTabs.find((each) => waiting[each] !== 0)
  if (tab === undefined && first !== undefined && first !== 'accounts' && waiting[first])
    return <Navigate to="/review" search={{ tab: first }} replace />
  const shown = staff ? (tab ?? 'accounts') : 'accounts'
  return (
    <Page title={t('title')} lead={t('lead')}>
      {staff && (
        <nav className={tabs.tabs} aria-label={t('kinds')}>
          {reviewTabs.map((each) => (
            <Link
              key={each}
              to="/review"
              search={{ tab: each }}
              className={tabs.tab}
              aria-current={each === shown ? 'page' : undefined}
            >
              {t(each)}
              <span className={tabs.count}>{waiting[each] ?? ''}</span>
            </Link>
          ))}
        </nav>
      )}
      {shown === 'accounts' && <AccountReviews />}
      {shown === 'needs' && <NeedReviews chosenId={id} />}
      {shown === 'results' && <ResultReviews chosenId={id} />}
    </Page>
  )
}

/** How many wait of each kind, as far as it is known and theirs to decide. */
function useWaiting(staff: boolean): Record<ReviewTab, number | undefined> {
  return {
    accounts: useQuery(reviewQueries.accounts()).data?.total,
    needs: useQuery({ ...reviewQueries.needs(), enabled: staff }).data?.total,
    results: useQuery({ ...reviewQueries.results(), enabled: staff }).data?.total,
  }
}
