import type { HostedEvent } from '@duijie/shared/hosted-events'
import { notify } from '../ui/notify.ts'
import { useTripTexts } from './texts.ts'

/** Says that the event of a trip is there. */
export function useEventMade() {
  const t = useTripTexts()
  return ({ title }: HostedEvent) => notify(t('eventMade', { title }))
}
