import { eventDirectionLabels } from '@duijie/shared/event-labels'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { publicEventStages } from '@duijie/shared/stages'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ExportButton } from '../exports/export-button.tsx'
import { useExportTexts } from '../exports/texts.ts'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { AddToCalendar } from '../ui/add-to-calendar.tsx'
import { AgreementsSection } from '../ui/agreements-section.tsx'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { EventOff } from '../ui/event-off.tsx'
import { Field, FieldList } from '../ui/field-list.tsx'
import { LeadLine } from '../ui/lead-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PrintedSource } from '../ui/printed-source.tsx'
import { SharePage } from '../ui/share-page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMoneyRange } from '../ui/use-money.ts'
import { CopyEvent } from './copy-event.tsx'
import { EventStageTag } from './event-stage-tag.tsx'
import { useEventPageTexts } from './event-texts.ts'
import style from './events.module.css'
import { OwnInvitation } from './own-invitation.tsx'
import { Programme } from './programme.tsx'
import { eventQueries } from './queries.ts'
import { Registration } from './registration.tsx'
import { StageMoves } from './stage-moves.tsx'
import { useSpan } from './use-span.ts'

const isPublic = ({ stage, registration }: HostedEvent) =>
  registration === 'open' || publicEventStages.some((each) => each === stage)
const route = getRouteApi('/antd/events/$eventId')
// visitors and guests have no use for it
const EventOffice = lazy(() => import('./event-office.tsx'))

/** An event: what it is, its programme by stop, and what the reader may do about it. */
export function EventPage() {
  const { eventId } = route.useParams()
  const query = useQuery(eventQueries.get(eventId))
  return (
    <Loaded query={query} page>
      {(event) => <OpenEvent event={event} />}
    </Loaded>
  )
}

function OpenEvent({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  const label = useLabel()
  const account = useAccount()
  const staff = account?.role === 'staff'
  const own = account?.organization?.id
  const path = `/events/${event.id}`
  // whoever hosts a stop sits in meetings too, on the list or not
  const hosts = account?.role === 'liaison' && event.stops.some(({ institution }) => institution.id === own)
  return (
    <Page
      title={event.title}
      crumbs={<Breadcrumbs list="events" />}
      actions={
        <>
          <AddToCalendar path={`events/${event.id}/calendar.ics`} />
          {isPublic(event) && !staff && <SharePage path={path} />}
          {(staff || hosts || event.ownGuestId) && (
            <>
              <Link
                to="/events/$eventId/meetings"
                params={{ eventId: event.id }}
                className={buttonClass.plain}
              >
                {t('meetings')}
              </Link>
              <EventExports event={event} staff={staff} />
            </>
          )}
          {staff && (
            <>
              <Link to="/events/$eventId/live" params={{ eventId: event.id }} className={buttonClass.plain}>
                {t('live')}
              </Link>
              <Link to="/events/$eventId/print" params={{ eventId: event.id }} className={buttonClass.plain}>
                {t('print')}
              </Link>
            </>
          )}
          {event.permissions.edit && (
            <Link to="/events/$eventId/edit" params={{ eventId: event.id }} className={buttonClass.plain}>
              {t('edit')}
            </Link>
          )}
          {staff && <CopyEvent event={event} />}
        </>
      }
      lead={
        <LeadLine
          state={<EventStageTag stage={event.stage} />}
          facts={[label(eventDirectionLabels[event.direction]), event.series]}
        />
      }
    >
      <EventOff event={event} />
      {staff && (
        <div className={style.unprinted}>
          <StageMoves event={event} />
        </div>
      )}
      {event.ownGuestId && <OwnInvitation event={event} />}
      <Facts event={event} />
      <Panel title={t('programme')}>
        <Programme event={event} />
      </Panel>
      {staff ? (
        <Suspense fallback={<Skeleton lines={12} />}>
          <EventOffice event={event} />
        </Suspense>
      ) : (
        <AgreementsSection of={{ eventId: event.id }} />
      )}
      {!staff && !event.ownGuestId && (
        <div className={style.unprinted}>
          <Registration event={event} />
        </div>
      )}
      {isPublic(event) && <PrintedSource path={path} />}
    </Page>
  )
}

function EventExports({ event, staff }: { event: HostedEvent; staff: boolean }) {
  const t = useExportTexts()
  const lists = (['guests', 'schedule', ...(staff ? (['meetings'] as const) : [])] as const).map((part) => ({
    list: `events/${event.id}/${part}`,
    label: t(part),
  }))
  return <ExportButton lists={lists} />
}

function Facts({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  const span = useSpan()
  const money = useMoneyRange()
  const { capacity, seatsTaken: taken, budgetFen } = event
  return (
    <Panel title={t('facts')}>
      <FieldList>
        <Field label={t('time')}>{span(event)}</Field>
        <Field label={t('place')}>{event.place}</Field>
        <Field label={t('host')}>{event.host}</Field>
        <Field label={t('owner')}>{event.owner?.name}</Field>
        <Field label={t('seats')}>
          {capacity === null ? t('seatsOpen', { taken }) : t('seatsOf', { taken, capacity })}
        </Field>
        {budgetFen !== null && (
          <Field label={t('budget')}>{money({ min: budgetFen, max: budgetFen }, false)}</Field>
        )}
        <Field label={t('introduction')} wide>
          {event.introduction}
        </Field>
        {event.note && (
          <Field label={t('note')} wide>
            {event.note}
          </Field>
        )}
      </FieldList>
    </Panel>
  )
}
