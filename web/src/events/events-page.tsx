import { dayOf } from '@duijie/shared/days'
import { eventDirectionLabels, hostedEventStageLabels } from '@duijie/shared/event-labels'
import { eventDirections } from '@duijie/shared/event-queries'
import { announcedEventStages, hostedEventStages } from '@duijie/shared/stages'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { ExportButton } from '../exports/export-button.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ImportLink } from '../ui/import-link.tsx'
import { ListFilters } from '../ui/list-filters.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { EventCalendar } from './event-calendar.tsx'
import { type EventFilters, readEventFilters } from './event-filters.ts'
import { EventRow } from './event-row.tsx'
import { EventWeek } from './event-week.tsx'
import { exportedEvents } from './exported-events.ts'
import { eventQueries } from './queries.ts'
import { useEventTexts } from './texts.ts'

const route = getRouteApi('/antd/events')
const views = ['coming', 'past', 'week', 'month', 'year'] as const

/** The bureau's events as everybody may see them: to come, past, and as a calendar. */
export function EventsPage() {
  const t = useEventTexts()
  const label = useLabel()
  const staff = useAccount()?.role === 'staff'
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: EventFilters) => void navigate({ search, replace: true })
  const stages = staff ? hostedEventStages : announcedEventStages

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <ExportButton lists={[{ list: 'events', query: exportedEvents(filters) }]} />
          {staff && (
            <>
              <ImportLink kind="events" />
              <Link to="/events/figures" className={buttonClass.plain}>
                {t('figures')}
              </Link>
              <Link to="/events/new" className={buttonClass.primary}>
                {t('create')}
              </Link>
            </>
          )}
        </>
      }
    >
      <ListFilters
        filters={[
          {
            name: 'stage',
            label: t('stage'),
            options: stages.map((value) => ({ value, label: label(hostedEventStageLabels[value]) })),
          },
          {
            name: 'direction',
            label: t('direction'),
            options: eventDirections.map((value) => ({ value, label: label(eventDirectionLabels[value]) })),
          },
        ]}
        chosen={filters as Record<string, readonly string[] | undefined>}
        onChange={(name, values) => change(readEventFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => change({ view: filters.view, month: filters.month, day: filters.day })}
      >
        <Segmented
          aria-label={t('viewOf')}
          value={filters.view ?? 'coming'}
          options={views.map((value) => ({ value, label: t(value) }))}
          onChange={(view) => change(readEventFilters({ ...filters, view }))}
        />
      </ListFilters>
      {filters.view === 'week' ? (
        <EventWeek filters={filters} onChange={change} />
      ) : filters.view === 'month' || filters.view === 'year' ? (
        <EventCalendar filters={filters} onChange={change} />
      ) : (
        <EventList filters={filters} onChange={change} />
      )}
    </Page>
  )
}

interface EventListProps {
  filters: EventFilters
  onChange: (filters: EventFilters) => void
}

function EventList({ filters, onChange }: EventListProps) {
  const t = useEventTexts()
  const staff = useAccount()?.role === 'staff'
  const past = filters.view === 'past'
  const query = useInfiniteQuery(eventQueries.list(past, dayOf(new Date()), filters))
  return (
    <PagedList
      query={query}
      filtered={Boolean(filters.stage ?? filters.direction)}
      onClear={() => onChange({ view: filters.view })}
      empty={
        <EmptyState
          title={t(past ? 'nonePast' : 'noneTitle')}
          text={t(past ? 'nonePastText' : staff ? 'noneTextOfStaff' : 'noneText')}
          actions={
            <>
              {staff && !past && (
                <Link to="/events/new" className={buttonClass.primary}>
                  {t('create')}
                </Link>
              )}
              <Button onClick={() => onChange(past ? {} : { view: 'past' })}>
                {t(past ? 'seeComing' : 'seePast')}
              </Button>
            </>
          }
        />
      }
    >
      {(event) => <EventRow event={event} />}
    </PagedList>
  )
}
