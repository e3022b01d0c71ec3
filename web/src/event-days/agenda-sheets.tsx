import type { GuestAgenda as Agenda } from '@duijie/shared/event-day'
import type { Guest } from '@duijie/shared/event-guests'
import { GuestAgenda } from '../ui/guest-agenda.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { nameOf, placedOf } from './placed.ts'
import style from './print.module.css'
import type { SheetProps } from './print-page.tsx'
import { useDayTexts } from './texts.ts'

/** A sheet a guest: its way through the day, and the code of its invitation, where the agenda stays up to date. */
export function AgendaSheets({ event, guests, grid }: SheetProps) {
  const t = useDayTexts()
  return guests.map((guest) => (
    <section key={guest.id} className={`${style.sheet} ${style.agenda}`} data-mode="light">
      <header className={style.agendaHead}>
        <div>
          <p className={style.event}>{event.title}</p>
          <h2>{t('agendaOf', { name: nameOf(guest) })}</h2>
          {event.place && <p>{event.place}</p>}
        </div>
        {guest.link?.token && (
          <QrCode type="svg" value={`${location.origin}/r/${guest.link.token}`} size={88} />
        )}
      </header>
      <GuestAgenda clock={false} agenda={agendaOf(guest, { event, grid })} />
    </section>
  ))
}

function agendaOf(guest: Guest, { event, grid }: Pick<SheetProps, 'event' | 'grid'>): Agenda {
  const mine = new Set(guest.stops.map(({ stopId }) => stopId))
  const { id, title, place, startsAt, endsAt } = event
  return {
    event: { id, title, place, startsAt, endsAt },
    organization: guest.organization.name,
    expert: guest.expert?.name ?? null,
    stops: event.stops
      .filter((stop) => mine.has(stop.id))
      .map((stop) => ({ ...stop, institution: stop.institution.name })),
    sessions: event.sessions.filter(({ stopId }) => stopId === null || mine.has(stopId)),
    told: true,
    meetings: placedOf(grid).flatMap((meeting) => {
      const { enterprise, institution, table, stage } = meeting
      if (enterprise.id !== guest.id && institution.id !== guest.id) return []
      const other = nameOf(enterprise.id === guest.id ? institution : enterprise)
      const hours = { startsAt: meeting.startsAt, endsAt: meeting.endsAt }
      return [{ id: meeting.id, other, table: table?.label ?? null, stage, ...hours }]
    }),
  }
}
