import type { EventFigureName, EventFigureRecord } from '@duijie/shared/event-figures'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { shanghaiDay } from '../lib/shanghai-time.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFigureTexts } from './figure-texts.ts'
import { eventQueries } from './queries.ts'

interface FigureRecordsProps {
  of: EventFigureName
  from: string
  to: string
}

/** The rows that a number counts. */
export function FigureRecords({ of, from, to }: FigureRecordsProps) {
  const t = useFigureTexts()
  const query = useInfiniteQuery(eventQueries.figureRecords(of, from, to))
  const count = query.data?.pages[0]?.total ?? '…'
  return (
    <section aria-label={t(`name.${of}`)}>
      <h2>{t('records', { name: t(`name.${of}`), count })}</h2>
      <PagedList
        query={query}
        filtered={false}
        onClear={() => undefined}
        empty={<EmptyState title={t('recordsNone')} text={t(`means.${of}`)} />}
      >
        {(record) => <RecordOf of={of} record={record} />}
      </PagedList>
    </section>
  )
}

const counted = ['events', 'stops', 'enterprises', 'institutions'] as const
const isCounted = (of: EventFigureName): of is (typeof counted)[number] => counted.some((each) => each === of)

function RecordOf({ of, record }: { of: EventFigureName; record: EventFigureRecord }) {
  const t = useFigureTexts()
  const { day } = useDay()
  const { event, organization, institution, startsAt, times, people } = record
  const link = (text: string) =>
    event && (
      <Link to="/events/$eventId" params={{ eventId: event.id }}>
        {text}
      </Link>
    )
  const name = organization?.name ?? event?.title ?? ''
  return (
    <RecordRow
      title={link(name) ?? name}
      facts={[
        organization && event?.title,
        institution && t(of === 'meetingsHeld' ? 'with' : 'at', { institution: institution.name }),
        times !== null && isCounted(of) && t(`times.${of}`, { count: times }),
        people !== null && t('people', { count: people }),
      ]}
      state={null}
      day={startsAt ? day(shanghaiDay(startsAt)) : ''}
    />
  )
}
