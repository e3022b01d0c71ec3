import type { HostedEvent } from '@duijie/shared/hosted-events'
import { useQuery } from '@tanstack/react-query'
import { Alert, Form, type FormInstance } from 'antd'
import { useAccount } from '../lib/use-session.ts'
import { type EventValues, spanOf } from './event-values.ts'
import { useEventFormTexts } from './form-texts.ts'
import { eventQueries } from './queries.ts'
import { useSpan } from './use-span.ts'

interface EventConflictsProps {
  form: FormInstance<EventValues>
  event: HostedEvent | null
}

/** What stands against the stops as typed; no bar to saving them. */
export function EventConflicts({ form, event }: EventConflictsProps) {
  const t = useEventFormTexts()
  const span = useSpan()
  const account = useAccount()
  const typed = Form.useWatch('stops', form) ?? []
  const whole = typed.flatMap((stop, index) => {
    const hours = spanOf(stop ?? {})
    if (!hours || !stop.institutionId) return []
    return [{ index, asked: { institutionId: stop.institutionId, room: stop.room ?? '', ...hours } }]
  })
  const check = {
    ...(event && { eventId: event.id }),
    ownerId: event ? (event.owner?.id ?? null) : (account?.id ?? null),
    stops: whole.map(({ asked }) => asked),
  }
  const { data } = useQuery({ ...eventQueries.conflicts(check), enabled: whole.length > 0 })
  if (!data || data.items.length === 0 || whole.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('conflicts')}
      description={
        <ul>
          {data.items.map(({ kind, stop, event: other, ...hours }) => (
            <li key={`${kind} ${stop} ${other.id} ${hours.startsAt}`}>
              {t(`conflict.${kind}`, { number: (whole[stop]?.index ?? stop) + 1, title: other.title })} ·{' '}
              {span(hours)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
