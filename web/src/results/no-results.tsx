import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Examples } from '../ui/examples.tsx'
import { useResultFormTexts } from './form-texts.ts'
import style from './no-results.module.css'
import { useResultTexts } from './texts.ts'

/** No result yet: what makes one findable, and how to begin. */
export function NoResults({ role }: { role: 'liaison' | 'staff' }) {
  const t = useResultTexts()
  const words = useResultFormTexts()
  return (
    <EmptyState
      title={t(`empty.${role}`)}
      text={
        <>
          <p>{t('emptyLead')}</p>
          <div className={style.examples}>
            <Examples good={words('summaryGood')} bad={words('summaryBad')} />
          </div>
        </>
      }
      actions={
        <Link to="/results/new" className={buttonClass.primary}>
          {t('new')}
        </Link>
      }
    />
  )
}
