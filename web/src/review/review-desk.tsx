import { useNavigate } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './review.module.css'
import { ReviewDetail } from './review-detail.tsx'
import type { ReviewItem } from './review-item.ts'
import { missingFor } from './review-item.ts'
import { useReviewTexts } from './texts.ts'

interface ReviewDeskProps {
  items: readonly ReviewItem[]
  chosenId: string | undefined
  emptyTitle: string
}

/** The queue beside the one in hand; on phones one or the other. A decision leads on to the next. */
export function ReviewDesk({ items, chosenId, emptyTitle }: ReviewDeskProps) {
  const t = useReviewTexts()
  const { minute } = useDay()
  const navigate = useNavigate({ from: '/review' })
  const index = items.findIndex(({ record }) => record.id === chosenId)
  const item = items[index] ?? (chosenId === undefined ? items[0] : undefined)
  const choose = (id: string | undefined) =>
    navigate({ search: ({ tab }) => ({ ...(tab && { tab }), ...(id && { id }) }) })

  if (items.length === 0) return <EmptyState title={emptyTitle} text={t('noneText')} />
  const next = items[items.findIndex(({ record }) => record.id === item?.record.id) + 1]
  return (
    <div className={`${style.desk} ${chosenId === undefined ? style.atQueue : style.atDetail}`}>
      <nav className={style.queue} aria-label={t('queue')}>
        <ul>
          {items.map((each) => (
            <li key={each.record.id}>
              <button
                type="button"
                className={style.entry}
                aria-current={each.record.id === item?.record.id}
                onClick={() => void choose(each.record.id)}
              >
                <span className={style.entryTitle}>{each.record.title}</span>
                <span className={style.aside}>{each.record.organization?.name}</span>
                <span className={style.aside}>
                  {t('waitingSince', { time: minute(each.record.updatedAt) })}
                  {missingFor(each).length > 0 && ` · ${t('missingTitle')}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={style.hand}>
        <button type="button" className={style.back} onClick={() => void choose(undefined)}>
          {t('back')}
        </button>
        {item ? (
          <ReviewDetail key={item.record.id} item={item} onDecided={() => void choose(next?.record.id)} />
        ) : (
          <EmptyState title={t('choose')} />
        )}
      </div>
    </div>
  )
}
