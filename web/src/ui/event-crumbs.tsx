import { Link } from '@tanstack/react-router'
import { Breadcrumbs } from './breadcrumbs.tsx'

/** The way down to a page of an event. */
export function EventCrumbs({ eventId, title }: { eventId: string; title: string | undefined }) {
  return (
    <Breadcrumbs list="events">
      {title && (
        <Link to="/events/$eventId" params={{ eventId }}>
          {title}
        </Link>
      )}
    </Breadcrumbs>
  )
}
