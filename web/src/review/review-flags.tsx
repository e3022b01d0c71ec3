import style from './review.module.css'
import { blankIn, missingFor, type ReviewItem } from './review-item.ts'
import { useReviewTexts } from './texts.ts'

/** What the reviewer must know first: returned before, confirmed by the enterprise, incomplete. */
export function ReviewFlags({ item }: { item: ReviewItem }) {
  const t = useReviewTexts()
  const missing = missingFor(item)
  const blank = blankIn(item)
  const names = (fields: typeof missing) => fields.map((field) => t(field)).join('、')
  return (
    <ul className={style.flags}>
      {item.record.returnReason && (
        <li className={style.warning}>{t('resubmitted', { reason: item.record.returnReason })}</li>
      )}
      {item.kind === 'needs' && item.record.stage === 'confirmed' && (
        <li className={style.good}>{t('confirmedText')}</li>
      )}
      {missing.length > 0 && (
        <li className={style.danger}>
          <strong>{t('missingTitle')}</strong> {names(missing)}
        </li>
      )}
      {blank.length > 0 && (
        <li>
          <strong>{t('blankTitle')}</strong> {names(blank)}
        </li>
      )}
      {missing.length + blank.length === 0 && <li className={style.good}>{t('complete')}</li>}
    </ul>
  )
}
