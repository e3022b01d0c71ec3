import type { HostedEvent } from '@duijie/shared/hosted-events'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { EventForm } from './event-form.tsx'
import { useEventFormTexts } from './form-texts.ts'
import { eventQueries } from './queries.ts'

const route = getRouteApi('/antd/events/$eventId/edit')

export function NewEventPage() {
  const t = useEventFormTexts()
  const onSaved = useOpenSaved()
  return (
    <Page title={t('newTitle')} crumbs={<Breadcrumbs list="events" />}>
      <EventForm event={null} onSaved={onSaved} />
    </Page>
  )
}

export function EditEventPage() {
  const t = useEventFormTexts()
  const onSaved = useOpenSaved()
  const { eventId } = route.useParams()
  const query = useQuery({ ...eventQueries.get(eventId), refetchOnWindowFocus: false })
  return (
    <Page
      title={t('editTitle')}
      crumbs={<RecordCrumbs list="events" id={eventId} title={query.data?.title} />}
    >
      <Loaded query={query}>{(event) => <EventForm event={event} onSaved={onSaved} />}</Loaded>
    </Page>
  )
}

function useOpenSaved() {
  const t = useEventFormTexts()
  const navigate = useNavigate()
  return ({ id }: HostedEvent) => {
    notify(t('saved'))
    // once the form no longer warns of what is not saved
    setTimeout(() => void navigate({ to: '/events/$eventId', params: { eventId: id }, replace: true }))
  }
}
