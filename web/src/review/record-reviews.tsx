import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../ui/loaded.tsx'
import { reviewQueries } from './queries.ts'
import { ReviewDesk } from './review-desk.tsx'
import { useReviewTexts } from './texts.ts'

/** First come, first served. */
const byWaiting = (one: { updatedAt: string }, other: { updatedAt: string }) =>
  one.updatedAt.localeCompare(other.updatedAt)

export function NeedReviews({ chosenId }: { chosenId: string | undefined }) {
  const t = useReviewTexts()
  return (
    <Loaded query={useQuery(reviewQueries.needs())}>
      {({ items }) => (
        <ReviewDesk
          items={items
            .filter((need) => need.access === 'full')
            .sort(byWaiting)
            .map((record) => ({ kind: 'needs', record }))}
          chosenId={chosenId}
          emptyTitle={t('noneNeedsTitle')}
        />
      )}
    </Loaded>
  )
}

export function ResultReviews({ chosenId }: { chosenId: string | undefined }) {
  const t = useReviewTexts()
  return (
    <Loaded query={useQuery(reviewQueries.results())}>
      {({ items }) => (
        <ReviewDesk
          items={[...items].sort(byWaiting).map((record) => ({ kind: 'results', record }))}
          chosenId={chosenId}
          emptyTitle={t('noneResultsTitle')}
        />
      )}
    </Loaded>
  )
}
