import type { Guest, GuestAnswer } from '@duijie/shared/event-guests'
import { guestStateLabels } from '@duijie/shared/event-labels'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { useAccount } from '../lib/use-session.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { EditGuest } from './edit-guest.tsx'
import { useEventPageTexts } from './event-texts.ts'
import style from './events.module.css'
import { eventChanges, eventCommands, eventQueries } from './queries.ts'

/** How the reader's own organization stands to the event, and its answer while it may be given. */
export function OwnInvitation({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  const own = useAccount()?.organization?.id
  return (
    <Panel title={t('yours')}>
      <Loaded query={useQuery(eventQueries.guests(event.id))}>
        {({ items }) =>
          items
            .filter(({ organization }) => organization.id === own)
            .map((guest) => <OwnGuest key={guest.id} guest={guest} event={event} />)
        }
      </Loaded>
    </Panel>
  )
}

/** The dialog outlives a change by somebody else, and what is typed in it too. */
function OwnGuest({ guest, event }: { guest: Guest; event: HostedEvent }) {
  const [editing, setEditing] = useState(false)
  return (
    <>
      <OwnAnswer key={guest.version} guest={guest} onEdit={() => setEditing(true)} />
      {editing && <EditGuest guest={guest} event={event} bureau={false} onClose={() => setEditing(false)} />}
    </>
  )
}

function OwnAnswer({ guest, onEdit }: { guest: Guest; onEdit: () => void }) {
  const t = useEventPageTexts()
  const label = useLabel()
  const [people, setPeople] = useState(guest.people)
  const answer = useCommand({
    send: (input: GuestAnswer, key) => eventCommands.answer(guest, input, key),
    invalidates: () => eventChanges,
    onFailed: useRefreshOnConflict(eventChanges),
    onDone: () => notify(t('answered')),
  })
  const seated = guest.state === 'accepted' || guest.state === 'waiting'
  const give = (choice: GuestAnswer['answer']) => answer.mutate({ answer: choice, people, note: '' })
  return (
    <div className={style.answer}>
      <p>
        <strong>
          {t('youAre', {
            who: guest.expert?.name ?? guest.organization.name,
            state: label(guestStateLabels[guest.state]),
          })}
        </strong>{' '}
        {guest.waitingPlace !== null && t('waitingPlace', { place: guest.waitingPlace })}
      </p>
      {guest.permissions.answer && (
        <div className={style.actions}>
          <InputNumber
            aria-label={t('people')}
            prefix={t('people')}
            min={1}
            max={50}
            precision={0}
            value={people}
            onChange={(value) => setPeople(value ?? 1)}
          />
          <Button
            type="primary"
            loading={answer.isPending}
            disabled={seated && people === guest.people}
            onClick={() => give('accept')}
          >
            {t(seated ? 'savePeople' : 'accept')}
          </Button>
          {guest.state !== 'declined' && guest.state !== 'cancelled' && (
            <Button danger disabled={answer.isPending} onClick={() => give('decline')}>
              {t(seated ? 'cancelSeat' : 'decline')}
            </Button>
          )}
          {guest.permissions.edit && <Button onClick={onEdit}>{t('editOwn')}</Button>}
        </div>
      )}
      <FailureAlert error={answer.error} />
    </div>
  )
}
