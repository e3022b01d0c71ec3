import type { Guest, GuestAnswer, GuestState } from '@duijie/shared/event-guests'
import { guestSourceLabels, guestStateLabels } from '@duijie/shared/event-labels'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { ExpertLink, OrganizationLink } from '../ui/organization-link.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { EditGuest } from './edit-guest.tsx'
import style from './events.module.css'
import { useGuestTexts } from './guest-texts.ts'
import { eventChanges, eventCommands } from './queries.ts'

const tones: Record<GuestState, Tone> = {
  listed: 'neutral',
  invited: 'info',
  accepted: 'success',
  waiting: 'warning',
  declined: 'neutral',
  cancelled: 'danger',
}

/** A guest on the bureau's list, its link, and the answer that the bureau heard. */
export function GuestRow({ guest, event }: { guest: Guest; event: HostedEvent }) {
  const t = useGuestTexts()
  const label = useLabel()
  const answer = useCommand({
    send: (input: GuestAnswer['answer'], key) =>
      eventCommands.answer(guest, { answer: input, note: '' }, key),
    invalidates: () => eventChanges,
    onFailed: useRefreshOnConflict(eventChanges),
  })
  const [asking, setAsking] = useState<'edit' | 'again' | null>(null)
  const again = useCommand({
    send: (id: string, key) =>
      eventCommands.invite(event.id, { guestIds: [id], note: '', channels: ['email', 'sms'] }, key),
    invalidates: () => eventChanges,
    onDone() {
      setAsking(null)
      notify(t('invitedAgain'))
    },
  })
  const { state, contact, organization, expert, link } = guest
  return (
    <div className={style.guest}>
      <div>
        <strong>
          {expert && (
            <>
              <ExpertLink expert={expert} />
              {' · '}
            </>
          )}
          <OrganizationLink organization={organization} />
        </strong>{' '}
        <Tag tone={tones[state]}>{label(guestStateLabels[state])}</Tag>
        <MetaLine
          items={[
            t('people', { count: guest.people }),
            guest.waitingPlace !== null && t('waitingPlace', { place: guest.waitingPlace }),
            contact && [contact.name, contact.phone].filter(Boolean).join(' '),
            label(guestSourceLabels[guest.source]),
            guest.note,
          ]}
        />
      </div>
      <div className={style.actions}>
        {link?.token && <InvitationLink token={link.token} />}
        {guest.permissions.edit && (
          <Button size="small" onClick={() => setAsking('edit')}>
            {t('edit')}
          </Button>
        )}
        {guest.permissions.answer && (
          <Button size="small" onClick={() => setAsking('again')}>
            {t('again')}
          </Button>
        )}
        {guest.permissions.answer && state !== 'accepted' && (
          <Button size="small" loading={answer.isPending} onClick={() => answer.mutate('accept')}>
            {t('accept')}
          </Button>
        )}
        {guest.permissions.answer && state !== 'declined' && state !== 'cancelled' && (
          <Button size="small" disabled={answer.isPending} onClick={() => answer.mutate('decline')}>
            {t('decline')}
          </Button>
        )}
      </div>
      <FailureAlert error={answer.error} />
      {asking === 'edit' && <EditGuest guest={guest} event={event} bureau onClose={() => setAsking(null)} />}
      <ConfirmDialog
        open={asking === 'again'}
        title={t('againTitle', { name: expert?.name ?? organization.name })}
        text={t('againText')}
        confirmLabel={t('again')}
        busy={again.isPending}
        error={again.error}
        onConfirm={() => again.mutate(guest.id)}
        onCancel={() => setAsking(null)}
      />
    </div>
  )
}

function InvitationLink({ token }: { token: string }) {
  const t = useGuestTexts()
  const url = `${location.origin}/r/${token}`
  async function copy() {
    await navigator.clipboard.writeText(url)
    notify(t('copied'))
  }
  return (
    <Popover
      trigger="click"
      content={
        <div className={style.code}>
          <QrCode value={url} size={160} />
          <p>{t('scan')}</p>
          <Button type="primary" size="small" onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </div>
      }
    >
      <Button size="small">{t('link')}</Button>
    </Popover>
  )
}
