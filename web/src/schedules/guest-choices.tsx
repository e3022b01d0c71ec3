import type { Guest } from '@duijie/shared/event-guests'
import type { MeetingVeto } from '@duijie/shared/meetings'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { AskDialog } from './ask-dialog.tsx'
import style from './meetings.module.css'
import { partyName } from './party.ts'
import { meetingChanges, scheduleCommands } from './queries.ts'
import { useMeetingTexts } from './texts.ts'

interface GuestChoicesProps {
  eventId: string
  /** in whose name; the first unless chosen */
  own: readonly [Guest, ...Guest[]]
  others: readonly Guest[]
  /** those spoken already */
  vetoes: readonly MeetingVeto[]
  known: readonly Guest[]
}

/** Guests of the other side that come: ask to meet one, or say "not with". */
export function GuestChoices({ eventId, own, others, vetoes, known }: GuestChoicesProps) {
  const t = useMeetingTexts()
  const [asked, setAsked] = useState<Guest | null>(null)
  const [avoided, setAvoided] = useState<Guest | null>(null)
  const vetoed = vetoes.flatMap((each) => {
    const guest = known.find(({ id }) => id === each.otherGuestId)
    return guest ? [{ veto: each, guest }] : []
  })
  const vetoOf = (guest: Guest) => ({ guestId: own[0].id, otherGuestId: guest.id })
  const veto = useCommand({
    send: (guest: Guest, key) => scheduleCommands.veto(eventId, vetoOf(guest), key),
    invalidates: () => meetingChanges,
    onDone: () => setAvoided(null),
  })
  const unveto = useCommand({
    send: (taken: MeetingVeto, key) => scheduleCommands.unveto(eventId, taken, key),
    invalidates: () => meetingChanges,
  })
  const shown = others.filter(({ id }) => !vetoed.some(({ guest }) => guest.id === id))
  return (
    <>
      {vetoed.map(({ veto: spoken, guest }) => (
        <Alert
          key={`${spoken.guestId} ${guest.id}`}
          type="info"
          title={t('vetoed', { name: partyName(guest) })}
          action={
            <Button size="small" loading={unveto.isPending} onClick={() => unveto.mutate(spoken)}>
              {t('unveto')}
            </Button>
          }
        />
      ))}
      {shown.length === 0 && <p className={style.quiet}>{t('othersNone')}</p>}
      <ul className={style.list}>
        {shown.map((guest) => (
          <li key={guest.id} className={style.item}>
            <h3>{partyName(guest)}</h3>
            <div className={style.actions}>
              <Button type="primary" onClick={() => setAsked(guest)}>
                {t('ask')}
              </Button>
              <Button onClick={() => setAvoided(guest)}>{t('veto')}</Button>
            </div>
          </li>
        ))}
      </ul>
      {asked && <AskDialog eventId={eventId} own={own} other={asked} onClose={() => setAsked(null)} />}
      <ConfirmDialog
        open={avoided !== null}
        title={t('vetoTitle', { name: avoided ? partyName(avoided) : '' })}
        text={t('vetoText')}
        confirmLabel={t('veto')}
        danger
        busy={veto.isPending}
        error={veto.error}
        onConfirm={() => avoided && veto.mutate(avoided)}
        onCancel={() => setAvoided(null)}
      />
    </>
  )
}
