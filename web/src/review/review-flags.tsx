import style from './review.module.css'
import { blankIn, missingFor, type ReviewItem } from './review-item.ts'
import { useReviewTexts } from './texts.ts'

interface ReviewFlagsProps {
  item: ReviewItem
  /** of the last time it was returned, if ever */
  returnReason: string | null
}

/** What the reviewer must know first: returned before, confirmed by the enterprise, incomplete. */
export function ReviewFlags({ item, returnReason }: ReviewFlagsProps) {
  const t = useReviewTexts()
  const missing = missingFor(item)
  const blank = blankIn(item)
  const names = (fields: typeof missing) => fields.map((field) => t(field)).join('、')
  return (
    <ul className={style.flags}>
      {returnReason && <li className={style.warning}>{t('resubmitted', { reason: returnReason })}</li>}
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
