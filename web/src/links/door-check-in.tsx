import type { CheckIn, Guest } from '@duijie/shared/event-guests'
import { attendanceLabels, guestStateLabels } from '@duijie/shared/event-labels'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { useInvitationTexts } from './invitation-texts.ts'
import style from './links.module.css'
import { linkCommands, linkQueries } from './queries.ts'

/** For staff who scan an invitation at the door: whose it is, and a button for each stop. */
export function DoorCheckIn({ token }: { token: string }) {
  const t = useInvitationTexts()
  return (
    <Panel title={t('door')}>
      <Loaded query={useQuery(linkQueries.scannedGuest(token))}>
        {(guest) => <ScannedGuest token={token} guest={guest} />}
      </Loaded>
    </Panel>
  )
}

function ScannedGuest({ token, guest }: { token: string; guest: Guest }) {
  const t = useInvitationTexts()
  const label = useLabel()
  const event = useQuery(linkQueries.eventOf(guest.eventId))
  const check = useCommand({
    send: (input: CheckIn, key) => linkCommands.checkIn(guest.id, input, key),
    invalidates: () => [...linkCommands.changes(token), ['events']],
  })
  return (
    <div className={style.form}>
      <p>
        <strong>{guest.expert?.name ?? guest.organization.name}</strong>{' '}
        {t('doorState', { state: label(guestStateLabels[guest.state]), people: guest.people })}
      </p>
      <Loaded query={event}>
        {({ id, stops }) => (
          <>
            {guest.stops.map(({ stopId, attendance }) => (
              <div key={stopId} className={style.choices}>
                <button
                  type="button"
                  className={attendance === 'attended' ? buttonClass.plain : buttonClass.primary}
                  disabled={check.isPending}
                  onClick={() =>
                    check.mutate({ stopId, attendance: attendance === 'attended' ? 'unknown' : 'attended' })
                  }
                >
                  {t(attendance === 'attended' ? 'undo' : 'came')} ·{' '}
                  {stops.find((stop) => stop.id === stopId)?.institution.name}
                </button>
                <output>{label(attendanceLabels[attendance])}</output>
              </div>
            ))}
            <Link to="/events/$eventId" params={{ eventId: id }}>
              {t('toEvent')}
            </Link>
          </>
        )}
      </Loaded>
      <PlainFailure error={check.error} />
    </div>
  )
}
