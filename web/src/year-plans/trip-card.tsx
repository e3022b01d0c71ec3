import type { PlannedTrip } from '@duijie/shared/trips'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Tag } from '../ui/tag.tsx'
import { AddGuest } from './add-to-plan.tsx'
import { dropTrip, moveEnterprise, pinTrip } from './arranging.ts'
import { usePlanTexts } from './plan-texts.ts'
import { stopNames } from './stop-names.ts'
import { type Dragged, TripGuest } from './trip-guest.tsx'
import type { Act } from './use-arranging.ts'
import style from './year-plans.module.css'

interface TripCardProps {
  trip: PlannedTrip
  place: number
  trips: readonly PlannedTrip[]
  busy: boolean
  act: Act
  dragged: Dragged | null
  onDrag: (dragged: Dragged | null) => void
  onMake: () => void
}

/** One trip: where it goes, who goes, and what may be done about it. */
export function TripCard({ trip, place, trips, busy, act, dragged, onDrag, onMake }: TripCardProps) {
  const t = usePlanTexts()
  const [over, setOver] = useState(false)
  const number = place + 1
  const open = trip.eventId === null
  const takes =
    dragged !== null &&
    open &&
    dragged.tripId !== trip.id &&
    !trip.enterprises.some(({ id }) => id === dragged.enterprise.id)
  return (
    <li
      className={[style.trip, takes && style.takes, takes && over && style.over].filter(Boolean).join(' ')}
      onDragOver={(event) => {
        if (!takes) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!takes) return
        event.preventDefault()
        setOver(false)
        onDrag(null)
        const { enterprise, tripId } = dragged
        act(t('step.move', { name: enterprise.name, number }), moveEnterprise(enterprise, tripId, trip.id))
      }}
    >
      <div className={style.tripHead}>
        <h3>
          <span className={style.number}>{t('trip', { number })}</span> {stopNames(trip)}
        </h3>
        {!open && <Tag tone="success">{t('isEvent')}</Tag>}
        {open && trip.pinned && <Tag tone="accent">{t('pinned')}</Tag>}
      </div>
      {trip.enterprises.length === 0 && <p className={style.quiet}>{t('noGuests')}</p>}
      <ul className={style.guests}>
        {trip.enterprises.map((enterprise) => (
          <TripGuest key={enterprise.id} {...{ enterprise, trip, place, trips, busy, act, onDrag }} />
        ))}
      </ul>
      {open && <AddGuest trip={trip} number={number} busy={busy} act={act} />}
      <div className={style.actions}>
        {trip.eventId ? (
          <Link to="/events/$eventId" params={{ eventId: trip.eventId }}>
            {t('seeEvent')}
          </Link>
        ) : (
          <Button size="small" disabled={busy} onClick={onMake}>
            {t('makeEvent')}
          </Button>
        )}
        <Link
          to="/trips"
          search={{
            from: 'institution',
            chosen: trip.institutions.map(({ id }) => id),
            group: trip.enterprises.length === 0 ? 'none' : trip.enterprises.map(({ id }) => id),
          }}
        >
          {t('seeMatches')}
        </Link>
        {open && (
          <>
            <Button
              size="small"
              type="text"
              disabled={busy}
              aria-pressed={trip.pinned}
              onClick={() =>
                act(
                  t(trip.pinned ? 'step.unpinTrip' : 'step.pinTrip', { number }),
                  pinTrip(trip.id, !trip.pinned),
                )
              }
            >
              {t(trip.pinned ? 'unpinTrip' : 'pinTrip')}
            </Button>
            <Button
              size="small"
              type="text"
              danger
              disabled={busy}
              onClick={() => act(t('step.dropTrip', { number }), dropTrip(trip.id))}
            >
              {t('dropTrip')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
