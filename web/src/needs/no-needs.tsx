import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { ListReader } from './need-list-filters.tsx'
import style from './no-needs.module.css'
import { useNeedTexts } from './texts.ts'

/** No need yet: what a good one looks like, and how to begin. */
export function NoNeeds({ role }: { role: ListReader }) {
  const t = useNeedTexts()
  const writes = role !== 'liaison'
  return (
    <EmptyState
      title={t(`empty.${role}`)}
      text={
        writes ? (
          <>
            <p>{t('emptyLead')}</p>
            <div className={style.examples}>
              <figure className={style.good}>
                <figcaption>{t('goodNeed')}</figcaption>
                <strong>{t('goodNeedTitle')}</strong>
                <p>{t('goodNeedText')}</p>
                <small>{t('goodNeedWhy')}</small>
              </figure>
              <figure className={style.bad}>
                <figcaption>{t('badNeed')}</figcaption>
                <strong>{t('badNeedTitle')}</strong>
                <p>{t('badNeedText')}</p>
                <small>{t('badNeedWhy')}</small>
              </figure>
            </div>
          </>
        ) : (
          t('emptyLiaison')
        )
      }
      actions={
        writes ? (
          <Link to="/needs/new" className={buttonClass.primary}>
            {t('new')}
          </Link>
        ) : (
          <Link to="/digests" className={buttonClass.primary}>
            {t('subscribe')}
          </Link>
        )
      }
    />
  )
}
