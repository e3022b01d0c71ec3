import { Link } from '@tanstack/react-router'
import { Children, type ReactNode } from 'react'
import style from './breadcrumbs.module.css'
import { useCrumbTexts } from './crumb-texts.ts'

const lists = {
  needs: '/needs',
  results: '/results',
  events: '/events',
  news: '/news',
  agreements: '/agreements',
  vouchers: '/vouchers',
  batches: '/voucher-batches',
  secondments: '/secondments',
  visits: '/visits',
  figures: '/figures',
  reports: '/figures/reports',
  summaries: '/annual-summaries',
  templates: '/report-templates',
  yearPlans: '/year-plans',
  imports: '/imports',
  organizations: '/organizations',
  merges: '/organizations/merges',
  duplicates: '/duplicates',
} as const

type List = keyof typeof lists

interface BreadcrumbsProps {
  /** the list that the page belongs to, the outermost first */
  list: List | readonly List[]
  field?: { value: string; label: string } | null
  /** links that lead on from the list to the page, such as the record that it belongs to */
  children?: ReactNode
}

/** The way down to a page: home, its list, of public needs and results the field, then what is given. */
export function Breadcrumbs({ list, field, children }: BreadcrumbsProps) {
  const t = useCrumbTexts()
  return (
    <nav aria-label={t('crumbs')} className={style.crumbs}>
      <ol>
        <li>
          <Link to="/">{t('home')}</Link>
        </li>
        {[list].flat().map((each) => (
          <li key={each}>
            <Link to={lists[each]}>{t(each)}</Link>
          </li>
        ))}
        {field && (
          <li>
            <Link to={lists[[list].flat()[0] ?? 'needs']} search={{ techField: [field.value] } as never}>
              {field.label}
            </Link>
          </li>
        )}
        {Children.map(children, (child) => child && <li>{child}</li>)}
      </ol>
    </nav>
  )
}
