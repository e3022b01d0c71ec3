import { dayOf } from '@duijie/shared/days'
import { eventFigureNames } from '@duijie/shared/event-figures'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { wholeYear } from '../lib/usual-spans.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { FigureRecords } from './figure-records.tsx'
import type { FigureAddress } from './figure-span.ts'
import { FigureSpan } from './figure-span-choice.tsx'
import { useFigureTexts } from './figure-texts.ts'
import style from './figures.module.css'
import { eventQueries } from './queries.ts'

const route = getRouteApi('/antd/events/figures')

/** What was held in a span of days, counted as the bureau reports it, each number with what it counts. */
export function EventFiguresPage() {
  const t = useFigureTexts()
  const address = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: FigureAddress) => void navigate({ search, replace: true })
  const year = address.year ?? Number((address.from ?? dayOf(new Date())).slice(0, 4))
  const { from, to } = {
    ...wholeYear(year),
    ...(address.from && { from: address.from }),
    ...(address.to && { to: address.to }),
  }
  const wrong = from > to
  const query = useQuery({ ...eventQueries.figures(from, to), enabled: !wrong })
  const { of } = address
  return (
    <Page title={t('title')} crumbs={<Breadcrumbs list="events" />} lead={t('lead')}>
      <FigureSpan year={year} span={{ from, to }} onChange={(next) => change({ ...next, of })} />
      {wrong ? (
        <p role="alert">{t('wrongOrder')}</p>
      ) : (
        <Loaded query={query}>
          {(figures) => (
            <>
              <ul className={style.figures} aria-busy={query.isPlaceholderData}>
                {eventFigureNames.map((name) => (
                  <li key={name}>
                    <button
                      type="button"
                      className={style.figure}
                      aria-pressed={of === name}
                      onClick={() => change({ ...address, of: of === name ? undefined : name })}
                    >
                      <span>{t(`name.${name}`)}</span>
                      <strong>
                        {figures[name] ?? t('notRecorded')}
                        {figures[name] !== null && <small>{t(`unit.${name}`)}</small>}
                      </strong>
                      <span className={style.means}>{t(`means.${name}`)}</span>
                    </button>
                  </li>
                ))}
              </ul>
              {of ? (
                <FigureRecords of={of} from={from} to={to} />
              ) : (
                <p className={style.hint}>{t('recordsHint')}</p>
              )}
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}
