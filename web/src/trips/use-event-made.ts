import type { HostedEvent } from '@duijie/shared/hosted-events'
import { useNavigate } from '@tanstack/react-router'
import { notify } from '../ui/notify.ts'
import { useTripTexts } from './texts.ts'

/** Says that the event of a trip is there, and goes to it. */
export function useEventMade() {
  const t = useTripTexts()
  const navigate = useNavigate()
  return ({ id, title }: HostedEvent) => {
    notify(t('eventMade', { title }))
    void navigate({ to: '/events/$eventId', params: { eventId: id } })
  }
}
