import type { Guest, GuestInvitation } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { HostedEventStage } from '@duijie/shared/stages'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { AddGuests } from './add-guests.tsx'
import style from './events.module.css'
import { GuestRow } from './guest-row.tsx'
import { useGuestTexts } from './guest-texts.ts'
import { eventChanges, eventCommands, eventQueries } from './queries.ts'

const inviting: readonly HostedEventStage[] = ['inviting', 'scheduling', 'published']

/** The bureau's list of who is to come: added, asked, answered. */
export function GuestsPanel({ event }: { event: HostedEvent }) {
  const t = useGuestTexts()
  const query = useQuery(eventQueries.guests(event.id))
  const some = (query.data?.items.length ?? 0) > 0
  return (
    <Panel
      title={t('title')}
      actions={
        some && (
          <Link to="/events/$eventId/check-in" params={{ eventId: event.id }} className={buttonClass.plain}>
            {t('checkIn')}
          </Link>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) => (
          <>
            <GuestBar event={event} guests={items} />
            {items.length === 0 && <p className={style.secondary}>{t('none')}</p>}
            <ul className={style.guests}>
              {items.map((guest) => (
                <li key={guest.id}>
                  <GuestRow guest={guest} event={event} />
                </li>
              ))}
            </ul>
            {event.permissions.edit && <AddGuests eventId={event.id} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function GuestBar({ event, guests }: { event: HostedEvent; guests: readonly Guest[] }) {
  const t = useGuestTexts()
  const [byEmail, setByEmail] = useState(true)
  const invite = useCommand({
    send: (input: GuestInvitation, key) => eventCommands.invite(event.id, input, key),
    invalidates: () => eventChanges,
    onDone: () => notify(t('invited')),
  })
  const count = (state: Guest['state']) => guests.filter((guest) => guest.state === state).length
  const listed = guests.filter(({ state }) => state === 'listed').map(({ id }) => id)
  return (
    <>
      <p>
        {t('countOf', {
          total: guests.length,
          accepted: count('accepted'),
          invited: count('invited'),
          waiting: count('waiting'),
          listed: listed.length,
        })}
      </p>
      {listed.length > 0 && (
        <div className={style.actions}>
          <Button
            disabled={!inviting.includes(event.stage)}
            loading={invite.isPending}
            onClick={() =>
              invite.mutate({ guestIds: listed, note: '', channels: byEmail ? ['email', 'sms'] : [] })
            }
          >
            {t('invite', { count: listed.length })}
          </Button>
          <Checkbox checked={byEmail} onChange={({ target }) => setByEmail(target.checked)}>
            {t('byEmail')}
          </Checkbox>
        </div>
      )}
      {listed.length > 0 && !inviting.includes(event.stage) && (
        <p className={style.secondary}>{t('inviteLater')}</p>
      )}
      <FailureAlert error={invite.error} />
    </>
  )
}
