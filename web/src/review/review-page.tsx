import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Page } from '../ui/page.tsx'
import { AccountReviews } from './account-reviews.tsx'
import { reviewQueries } from './queries.ts'
import { NeedReviews, ResultReviews } from './record-reviews.tsx'
import style from './review.module.css'
import { useReviewTexts } from './texts.ts'

const route = getRouteApi('/antd/review')

export function ReviewPage() {
  const t = useReviewTexts()
  const { tab = 'accounts', id } = route.useSearch()
  const staff = useAccount()?.role === 'staff'
  return (
    <Page title={t('title')} lead={t('lead')}>
      {staff && <ReviewTabs />}
      {(!staff || tab === 'accounts') && <AccountReviews />}
      {staff && tab === 'needs' && <NeedReviews chosenId={id} />}
      {staff && tab === 'results' && <ResultReviews chosenId={id} />}
    </Page>
  )
}

function ReviewTabs() {
  const t = useReviewTexts()
  const { tab = 'accounts' } = route.useSearch()
  const waiting = {
    accounts: useQuery(reviewQueries.accounts()).data?.total,
    needs: useQuery(reviewQueries.needs()).data?.total,
    results: useQuery(reviewQueries.results()).data?.total,
  }
  return (
    <nav className={style.tabs} aria-label={t('kinds')}>
      {(['accounts', 'needs', 'results'] as const).map((each) => (
        <Link
          key={each}
          to="/review"
          search={{ tab: each }}
          className={style.tab}
          aria-current={each === tab ? 'page' : undefined}
        >
          {t(each)}
          <span className={style.waiting}>{waiting[each] ?? ''}</span>
        </Link>
      ))}
    </nav>
  )
}
