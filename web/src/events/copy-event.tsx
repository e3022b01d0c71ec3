import type { HostedEvent, HostedEventCopyInput } from '@duijie/shared/hosted-events'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { useEventPageTexts } from './event-texts.ts'
import style from './events.module.css'
import { eventChanges, eventCommands } from './queries.ts'

/** The same programme again from another day on. */
export function CopyEvent({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [startsOn, setStartsOn] = useState<string | null>(null)
  const [guests, setGuests] = useState(false)
  const copy = useCommand({
    send: (input: HostedEventCopyInput, key) => eventCommands.copy(event.id, input, key),
    invalidates: () => eventChanges,
    onDone({ id }) {
      setOpen(false)
      void navigate({ to: '/events/$eventId', params: { eventId: id } })
    },
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('copy')}</Button>
      <Modal
        open={open}
        title={t('copyTitle')}
        okText={t('copy')}
        cancelText={t('back')}
        okButtonProps={{ disabled: startsOn === null, loading: copy.isPending }}
        onOk={() => startsOn && copy.mutate({ startsOn, guests })}
        onCancel={() => setOpen(false)}
      >
        <div className={style.door}>
          <DayInput value={startsOn} onChange={setStartsOn} placeholder={t('copyDay')} />
          <Checkbox checked={guests} onChange={({ target }) => setGuests(target.checked)}>
            {t('copyGuests')}
          </Checkbox>
          <FailureAlert error={copy.error} />
        </div>
      </Modal>
    </>
  )
}
