import { eventDirectionLabels } from '@duijie/shared/event-labels'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { RecordRow } from '../ui/record-row.tsx'
import { EventStageTag } from './event-stage-tag.tsx'
import { useSpan } from './use-span.ts'

export function EventRow({ event }: { event: HostedEvent }) {
  const label = useLabel()
  const span = useSpan()
  const institutions = [...new Set(event.stops.map(({ institution }) => institution.name))]
  return (
    <RecordRow
      title={
        <Link to="/events/$eventId" params={{ eventId: event.id }}>
          {event.title}
        </Link>
      }
      facts={[label(eventDirectionLabels[event.direction]), event.series, ...institutions, event.place]}
      note={event.stageReason}
      state={<EventStageTag stage={event.stage} />}
      day={span(event)}
    />
  )
}
