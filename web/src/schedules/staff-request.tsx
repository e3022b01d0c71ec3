import type { Guest } from '@duijie/shared/event-guests'
import type { MeetingRequest } from '@duijie/shared/meetings'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import style from './meetings.module.css'
import { partyName } from './party.ts'
import { meetingChanges, scheduleCommands } from './queries.ts'
import { useMeetingTexts } from './texts.ts'

/** The bureau brings two guests together; it is placed by the next run or by hand. */
export function StaffRequest({ eventId, guests }: { eventId: string; guests: readonly Guest[] }) {
  const t = useMeetingTexts()
  const [enterprise, setEnterprise] = useState<string | null>(null)
  const [institution, setInstitution] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const ask = useCommand({
    send: (body: MeetingRequest, key) => scheduleCommands.request(eventId, body, key),
    invalidates: () => meetingChanges,
    onDone() {
      setEnterprise(null)
      setInstitution(null)
      setNote('')
      notify(t('broughtTogether'))
    },
  })
  const options = (side: Guest['side']) =>
    guests
      .filter((guest) => guest.side === side)
      .map((guest) => ({ value: guest.id, label: partyName(guest) }))
  return (
    <Panel title={t('bringTogether')}>
      <p className={style.quiet}>{t('bringTogetherHint')}</p>
      <div className={style.pairing}>
        <Select
          aria-label={t('enterprise')}
          placeholder={t('enterprise')}
          value={enterprise}
          onChange={setEnterprise}
          options={options('enterprise')}
          showSearch={{ optionFilterProp: 'label' }}
        />
        <Select
          aria-label={t('institution')}
          placeholder={t('institution')}
          value={institution}
          onChange={setInstitution}
          options={options('institution')}
          showSearch={{ optionFilterProp: 'label' }}
        />
        <Input
          aria-label={t('noteLabel')}
          placeholder={t('noteLabel')}
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Button
          type="primary"
          disabled={!enterprise || !institution}
          loading={ask.isPending}
          onClick={() =>
            enterprise &&
            institution &&
            ask.mutate({
              enterpriseGuestId: enterprise,
              institutionGuestId: institution,
              needId: null,
              note: note.trim(),
            })
          }
        >
          {t('bring')}
        </Button>
      </div>
      <FailureAlert error={ask.error} />
    </Panel>
  )
}
