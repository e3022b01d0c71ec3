import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { duplicatesOf } from '../lib/duplicate-checks.ts'
import style from './review.module.css'
import { blankIn, missingFor, type ReviewItem } from './review-item.ts'
import { useReviewTexts } from './texts.ts'

interface ReviewFlagsProps {
  item: ReviewItem
  /** of the last time it was returned, if ever */
  returnReason: string | null
}

/** What the reviewer must know first: returned before, confirmed by the enterprise, said before, incomplete. */
export function ReviewFlags({ item, returnReason }: ReviewFlagsProps) {
  const t = useReviewTexts()
  const duplicates = useQuery(duplicatesOf(item.kind, item.record.id))
  const missing = missingFor(item)
  const blank = blankIn(item)
  const names = (fields: typeof missing) => fields.map((field) => t(field)).join(t('comma'))
  return (
    <ul className={style.flags}>
      {returnReason && <li className={style.warning}>{t('resubmitted', { reason: returnReason })}</li>}
      {item.kind === 'needs' && item.record.stage === 'confirmed' && (
        <li className={style.good}>{t('confirmedText')}</li>
      )}
      {duplicates.data && duplicates.data.items.length > 0 && (
        <li className={`${style.warning} ${style.named}`}>
          <strong>{t('duplicatesTitle')}</strong>{' '}
          {duplicates.data.items.map(({ id, kind, one, other }) => (
            <Link
              key={id}
              to="/duplicates/$kind/$id/$otherId"
              params={{ kind, id: one.id, otherId: other.id }}
            >
              {t('compareWith', { title: one.id === item.record.id ? other.title : one.title })}
            </Link>
          ))}
        </li>
      )}
      {missing.length > 0 && (
        <li className={`${style.danger} ${style.named}`}>
          <strong>{t('missingTitle')}</strong> <span>{names(missing)}</span>
        </li>
      )}
      {blank.length > 0 && (
        <li className={style.named}>
          <strong>{t('blankTitle')}</strong> <span>{names(blank)}</span>
        </li>
      )}
      {missing.length + blank.length === 0 && <li className={style.good}>{t('complete')}</li>}
    </ul>
  )
}
