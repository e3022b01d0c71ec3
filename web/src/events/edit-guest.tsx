import type { Guest, GuestPatch } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { goToRow } from '../lib/go-to-row.ts'
import { shanghaiDay, shanghaiHour } from '../lib/shanghai-time.ts'
import { useCommand } from '../lib/use-command.ts'
import { useMerge } from '../lib/use-merge.ts'
import { ContactChoices } from '../ui/contact-choices.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { TimeInput } from '../ui/time-input.tsx'
import { type DayHours, spanOf } from './event-values.ts'
import style from './events.module.css'
import { useGuestTexts } from './guest-texts.ts'
import { eventChanges, eventCommands } from './queries.ts'

interface EditGuestProps {
  guest: Guest
  event: HostedEvent
  /** the bureau also says of which stops it is a guest */
  bureau: boolean
  onClose: () => void
}

interface Values {
  contact: { name: string; phone: string; email: string }
  people: number
  stopIds: string[]
  note: string
  away: DayHours[]
}

const valuesOf = (guest: Guest): Values => ({
  contact: guest.contact ?? { name: '', phone: '', email: '' },
  people: guest.people,
  stopIds: guest.stops.map(({ stopId }) => stopId),
  note: guest.note,
  away: guest.unavailable.map(({ startsAt, endsAt }) => ({
    day: shanghaiDay(startsAt),
    from: shanghaiHour(startsAt),
    to: shanghaiHour(endsAt),
  })),
})

/** Who comes, to which stops, and when it cannot meet anybody. */
export function EditGuest({ guest, event, bureau, onClose }: EditGuestProps) {
  const t = useGuestTexts()
  const [form] = Form.useForm<Values>()
  const merge = useMerge({
    form,
    opened: guest,
    valuesOf,
    read: (known) => eventCommands.readGuest(event.id, known),
  })
  const save = useCommand({
    send: (patch: GuestPatch, key) => eventCommands.patchGuest(merge.known ?? guest, patch, key),
    invalidates: () => eventChanges,
    onFailed: merge.meet,
    onDone() {
      notify(t('saved'))
      onClose()
    },
  })
  const contactName = Form.useWatch(['contact', 'name'], form)
  const days = event.stops.map(({ startsAt }) => shanghaiDay(startsAt))
  function send({ contact, people, stopIds, note, away = [] }: Values) {
    save.mutate({
      contact: { name: contact.name.trim(), phone: contact.phone.trim(), email: contact.email.trim() },
      people,
      note: note.trim(),
      unavailable: away.flatMap((each) => spanOf(each) ?? []),
      ...(bureau && { stopIds }),
    })
  }
  const needed = [{ required: true, message: t('needed') }]
  const stopName = ({ institution, startsAt }: HostedEvent['stops'][number]) =>
    `${institution.name} ${shanghaiDay(startsAt).slice(5)}`
  function show(field: keyof Values & string, value: unknown): string {
    if (field === 'contact')
      return Object.values(value as Values['contact'])
        .filter(Boolean)
        .join(' · ')
    if (field === 'away')
      return (value as DayHours[]).map(({ day, from, to }) => `${day} ${from}–${to}`).join('、')
    if (field !== 'stopIds') return String(value ?? '')
    return event.stops
      .filter(({ id }) => (value as string[]).includes(id))
      .map(stopName)
      .join('、')
  }
  return (
    <FormDialog
      open
      width={640}
      title={t('editTitle', { name: guest.expert?.name ?? guest.organization.name })}
      okText={t('save')}
      cancelText={t('cancel')}
      busy={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <MergeNotice merge={merge} show={show} labels={{ contact: t('contactName'), away: t('away') }} />
      <Form<Values> form={form} layout="vertical" onFinish={send} initialValues={valuesOf(guest)}>
        <div className={style.line}>
          <Form.Item name={['contact', 'name']} label={t('contactName')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name={['contact', 'phone']} label={t('contactPhone')}>
            <Input maxLength={40} type="tel" />
          </Form.Item>
          <Form.Item name={['contact', 'email']} label={t('contactEmail')}>
            <Input maxLength={200} type="email" />
          </Form.Item>
          <Form.Item name="people" label={t('peopleLabel')} rules={needed}>
            <InputNumber min={1} max={50} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        {guest.expert === null && (
          <div className={style.choices}>
            <ContactChoices
              organizationId={guest.organization.id}
              taken={[contactName ?? '']}
              onChoose={({ name, phone, email }) => form.setFieldsValue({ contact: { name, phone, email } })}
            />
          </div>
        )}
        {bureau && event.stops.length > 1 && (
          <Form.Item name="stopIds" label={t('stops')} rules={needed}>
            <Checkbox.Group
              options={event.stops.map((stop) => ({ value: stop.id, label: stopName(stop) }))}
            />
          </Form.Item>
        )}
        <fieldset className={style.away}>
          <legend>{t('away')}</legend>
          <Form.List name="away">
            {(spans, { add, remove }) => (
              <>
                {spans.map(({ key, name }) => (
                  <div key={key} className={style.line}>
                    <Form.Item name={[name, 'day']} label={t('day')} rules={needed}>
                      <DayInput />
                    </Form.Item>
                    <Form.Item name={[name, 'from']} label={t('from')} rules={needed}>
                      <TimeInput />
                    </Form.Item>
                    <Form.Item name={[name, 'to']} label={t('to')} rules={needed}>
                      <TimeInput />
                    </Form.Item>
                    <Button type="link" onClick={() => remove(name)}>
                      {t('remove')}
                    </Button>
                  </div>
                ))}
                {spans.length < 40 && (
                  <Button
                    onClick={() => {
                      add({ day: days[0], from: '09:00', to: '10:00' })
                      goToRow('away', spans.length)
                    }}
                  >
                    {t('addAway')}
                  </Button>
                )}
              </>
            )}
          </Form.List>
        </fieldset>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      <FailureAlert error={merge.leftOf(save.error)} />
    </FormDialog>
  )
}
