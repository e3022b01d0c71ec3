import { useQuery } from '@tanstack/react-query'
import { HistoryList } from '../ui/history-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { QualityMeter } from '../ui/quality-meter.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { NeedStageTag, ResultStageTag } from '../ui/stage-tag.tsx'
import { NeedFields } from './need-fields.tsx'
import { reviewQueries } from './queries.ts'
import { ResultFields } from './result-fields.tsx'
import style from './review.module.css'
import { ReviewActions } from './review-actions.tsx'
import { ReviewFlags } from './review-flags.tsx'
import type { ReviewItem } from './review-item.ts'
import { useReviewTexts } from './texts.ts'

export function ReviewDetail({ item, onDecided }: { item: ReviewItem; onDecided: () => void }) {
  const t = useReviewTexts()
  const history = useQuery(reviewQueries.history(item.kind, item.record.id))
  const returned = history.data?.items.find(({ action }) => action === 'return')
  return (
    <article className={style.detail}>
      <h2>{item.record.title}</h2>
      <p className={style.aside}>
        {item.record.organization?.name}{' '}
        {item.kind === 'needs' ? (
          <NeedStageTag stage={item.record.stage} status={item.record.status} />
        ) : (
          <ResultStageTag stage={item.record.stage} status={item.record.status} />
        )}
      </p>
      <ReviewFlags item={item} returnReason={returned?.reason ?? null} />
      {item.kind === 'needs' && <QualityMeter need={item.record} />}
      <h3>{t('content')}</h3>
      {item.kind === 'needs' ? <NeedFields need={item.record} /> : <ResultFields result={item.record} />}
      <h3>{t('history')}</h3>
      <Loaded query={history} skeleton={<Skeleton lines={3} />}>
        {({ items }) => <HistoryList entries={items} />}
      </Loaded>
      <ReviewActions key={item.record.id} item={item} onDecided={onDecided} />
    </article>
  )
}
