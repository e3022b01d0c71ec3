import { Link } from '@tanstack/react-router'
import style from './breadcrumbs.module.css'
import { useShareTexts } from './share-texts.ts'

const lists = { needs: '/needs', results: '/results', events: '/events', news: '/news' } as const

/** The way down to a public page: home, the list, and of needs and results its field. */
export function Breadcrumbs({
  list,
  field,
}: {
  list: keyof typeof lists
  field?: { value: string; label: string } | null
}) {
  const t = useShareTexts()
  return (
    <nav aria-label={t('crumbs')} className={style.crumbs}>
      <ol>
        <li>
          <Link to="/">{t('home')}</Link>
        </li>
        <li>
          <Link to={lists[list]}>{t(`list.${list}`)}</Link>
        </li>
        {field && (
          <li>
            <Link to={lists[list]} search={{ techField: [field.value] } as never}>
              {field.label}
            </Link>
          </li>
        )}
      </ol>
    </nav>
  )
}
