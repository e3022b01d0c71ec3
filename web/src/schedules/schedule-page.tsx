import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { scheduleQueries } from './queries.ts'
import { ScheduleDesk } from './schedule-desk.tsx'
import { useScheduleTexts } from './schedule-texts.ts'

const route = getRouteApi('/antd/events/$eventId/schedule')

/** The meetings of an event, placed by the scheduler and by hand. */
export function SchedulePage() {
  const { eventId } = route.useParams()
  const t = useScheduleTexts()
  const event = useQuery(scheduleQueries.event(eventId))
  const grid = useQuery(scheduleQueries.grid(eventId))
  return (
    <Page
      title={t('title')}
      crumbs={<RecordCrumbs list="events" id={eventId} title={event.data?.title} />}
      actions={
        <Link to="/events/$eventId/meetings" params={{ eventId }} className={buttonClass.plain}>
          {t('toMeetings')}
        </Link>
      }
    >
      <Loaded query={grid}>{(schedule) => <ScheduleDesk schedule={schedule} />}</Loaded>
    </Page>
  )
}
