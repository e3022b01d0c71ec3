import type { Guest } from '@duijie/shared/event-guests'
import type { Meeting } from '@duijie/shared/meetings'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { GuestChoices } from './guest-choices.tsx'
import { MeetingItem } from './meeting-item.tsx'
import style from './meetings.module.css'
import { OwnDay } from './own-day.tsx'
import { scheduleQueries } from './queries.ts'
import { StaffRequest } from './staff-request.tsx'
import { useMeetingTexts } from './texts.ts'

const route = getRouteApi('/antd/events/$eventId/meetings')
const ended = ['declined', 'cancelled']
const byTime = (one: Meeting, other: Meeting) => (one.startsAt ?? '').localeCompare(other.startsAt ?? '')

/** The meetings of an event for those who sit in them, and for the bureau. */
export function MeetingsPage() {
  const { eventId } = route.useParams()
  const account = useAccount()
  const t = useMeetingTexts()
  const event = useQuery(scheduleQueries.event(eventId))
  const meetings = useQuery(scheduleQueries.meetings(eventId))
  const guests = useQuery(scheduleQueries.guests(eventId))
  const ownId = account?.organization?.id ?? null
  const staff = account?.role === 'staff'
  const coming = (guests.data?.items ?? []).filter(({ state }) => state === 'accepted')
  const [first, ...more] = coming.filter(({ organization }) => organization.id === ownId)
  const others = (items: readonly Meeting[], { side }: Guest) =>
    coming.filter(
      (guest) =>
        guest.side !== side &&
        !items.some(
          ({ enterprise, institution, stage }) =>
            [enterprise.id, institution.id].includes(guest.id) && !ended.includes(stage),
        ),
    )
  return (
    <Page
      title={t('title')}
      crumbs={<RecordCrumbs list="events" id={eventId} title={event.data?.title} />}
      actions={
        staff && (
          <Link to="/events/$eventId/schedule" params={{ eventId }} className={buttonClass.plain}>
            {t('toSchedule')}
          </Link>
        )
      }
    >
      <Loaded query={meetings}>
        {({ items, vetoes }) => {
          const placed = items.filter(({ startsAt, stage }) => startsAt && !ended.includes(stage))
          const open = items.filter(({ startsAt, stage }) => !startsAt && !ended.includes(stage))
          const past = items.filter(({ stage }) => ended.includes(stage))
          const list = (some: readonly Meeting[]) => (
            <ul className={style.list}>
              {some.map((meeting) => (
                <MeetingItem key={meeting.id} meeting={meeting} ownId={ownId} />
              ))}
            </ul>
          )
          return (
            <>
              {first && [first, ...more].map((guest) => <OwnDay key={guest.id} guest={guest} />)}
              <Panel title={staff ? t('agendaOfStaff') : t('agenda')}>
                {placed.length > 0 ? (
                  list(placed.toSorted(byTime))
                ) : (
                  <p className={style.quiet}>{t('agendaNone')}</p>
                )}
              </Panel>
              {open.length > 0 && <Panel title={t('open')}>{list(open)}</Panel>}
              {first && (
                <Panel title={t('others')}>
                  <GuestChoices
                    eventId={eventId}
                    own={[first, ...more]}
                    others={others(items, first)}
                    vetoes={vetoes}
                    known={coming}
                  />
                </Panel>
              )}
              {staff && <StaffRequest eventId={eventId} guests={coming} />}
              {past.length > 0 && (
                <Panel>
                  <details>
                    <summary>{t('past', { count: past.length })}</summary>
                    {list(past)}
                  </details>
                </Panel>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
