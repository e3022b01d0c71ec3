import type { Guest } from '@duijie/shared/event-guests'
import type { MeetingRequest } from '@duijie/shared/meetings'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import style from './meetings.module.css'
import { partyName } from './party.ts'
import { meetingChanges, scheduleCommands, scheduleQueries } from './queries.ts'
import { useMeetingTexts } from './texts.ts'

interface AskDialogProps {
  eventId: string
  own: readonly [Guest, ...Guest[]]
  other: Guest
  onClose: () => void
}

interface Values {
  guestId: string
  needId?: string
  note?: string
}

/** Asks to meet a guest of the other side, about a published need where one is chosen. */
export function AskDialog({ eventId, own, other, onClose }: AskDialogProps) {
  const t = useMeetingTexts()
  const [form] = Form.useForm<Values>()
  const enterprise = own[0].side === 'enterprise' ? own[0] : null
  const needs = useQuery({
    ...scheduleQueries.ownNeeds(enterprise?.organization.id ?? ''),
    enabled: enterprise !== null,
  })
  const ask = useCommand({
    send: (body: MeetingRequest, key) => scheduleCommands.request(eventId, body, key),
    invalidates: () => meetingChanges,
    onDone: () => {
      notify(t('sent'))
      onClose()
    },
  })
  function send({ guestId, needId, note = '' }: Values) {
    const [enterpriseGuestId, institutionGuestId] = enterprise ? [guestId, other.id] : [other.id, guestId]
    ask.mutate({ enterpriseGuestId, institutionGuestId, needId: needId ?? null, note: note.trim() })
  }
  return (
    <FormDialog
      open
      title={t('askTitle', { name: partyName(other) })}
      okText={t('send')}
      cancelText={t('cancelDialog')}
      busy={ask.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className={style.quiet}>{t('askHint')}</p>
      <Form form={form} layout="vertical" initialValues={{ guestId: own[0].id }} onFinish={send}>
        <Form.Item name="guestId" label={t('own')} hidden={own.length === 1}>
          <Select options={own.map((guest) => ({ value: guest.id, label: partyName(guest) }))} />
        </Form.Item>
        {enterprise && (
          <Form.Item name="needId" label={t('need')}>
            <ClearableSelect
              loading={needs.isLoading}
              options={(needs.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('noteLabel')}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <FailureAlert error={ask.error} />
    </FormDialog>
  )
}
