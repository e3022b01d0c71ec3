import type { OrganizationReference } from '@duijie/shared/organizations'
import type { PlannedTrip } from '@duijie/shared/trips'
import { LockIcon } from '../ui/icons.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { moveEnterprise, pinEnterprise, takeOut } from './arranging.ts'
import { usePlanTexts } from './plan-texts.ts'
import { stopNames } from './stop-names.ts'
import type { Act } from './use-arranging.ts'
import style from './year-plans.module.css'

export interface Dragged {
  enterprise: OrganizationReference
  tripId: string
}

interface TripGuestProps {
  enterprise: OrganizationReference
  trip: PlannedTrip
  place: number
  trips: readonly PlannedTrip[]
  busy: boolean
  act: Act
  onDrag: (dragged: Dragged | null) => void
}

/** An enterprise on a trip: dragged by the mouse, moved by a menu with the keyboard or on a phone. */
export function TripGuest({ enterprise, trip, place, trips, busy, act, onDrag }: TripGuestProps) {
  const t = usePlanTexts()
  const { id, name } = enterprise
  const pinned = trip.pinnedEnterpriseIds.includes(id)
  const movable = trip.eventId === null && !busy
  const matches = trip.pairs.reduce((sum, pair) => sum + (pair.enterpriseId === id ? pair.matches : 0), 0)
  const elsewhere = trips.flatMap((other, at) =>
    other.eventId === null && other.id !== trip.id && !other.enterprises.some((each) => each.id === id)
      ? [{ other, at }]
      : [],
  )
  const items = [
    {
      key: 'move',
      type: 'group' as const,
      label: t(elsewhere.length > 0 ? 'moveAsk' : 'nowhere'),
      children: elsewhere.map(({ other, at }) => ({
        key: other.id,
        label: t('moveTo', { number: at + 1, stops: stopNames(other) }),
        onClick: () =>
          act(t('step.move', { name, number: at + 1 }), moveEnterprise(enterprise, trip.id, other.id)),
      })),
    },
    { key: 'line', type: 'divider' as const },
    {
      key: 'pin',
      label: t(pinned ? 'unpinHere' : 'pinHere'),
      onClick: () =>
        act(
          t(pinned ? 'step.unpin' : 'step.pin', { name, number: place + 1 }),
          pinEnterprise(id, trip.id, !pinned),
        ),
    },
    {
      key: 'out',
      label: t('takeOut'),
      onClick: () => act(t('step.takeOut', { name, number: place + 1 }), takeOut(id, trip.id)),
    },
  ]
  return (
    <li
      className={style.guest}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', id)
        onDrag({ enterprise, tripId: trip.id })
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className={style.guestText}>
        <span>{name}</span>
        <span className={matches > 0 ? style.quiet : style.idle}>
          {matches > 0 ? t('talks', { count: matches }) : t('noTalks')}
          {pinned && (
            <>
              {' · '}
              <LockIcon /> {t('pinned')}
            </>
          )}
        </span>
      </div>
      {trip.eventId === null && (
        <MenuButton
          items={items}
          disabled={busy}
          size="small"
          type="text"
          aria-label={t('adjustOf', { name })}
        >
          {t('adjust')}
        </MenuButton>
      )}
    </li>
  )
}
