import type { Guest, GuestPatch } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { isProblem } from '../lib/failures.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { shanghaiDay, shanghaiHour } from '../lib/shanghai-time.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ContactChoices } from '../ui/contact-choices.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
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

/** Who comes, to which stops, and when it cannot meet anybody. What is typed stays where somebody was quicker. */
export function EditGuest({ guest, event, bureau, onClose }: EditGuestProps) {
  const t = useGuestTexts()
  const [form] = Form.useForm<Values>()
  const refresh = useRefreshOnConflict(eventChanges)
  const save = useCommand({
    send: (patch: GuestPatch, key) => eventCommands.patchGuest(guest, patch, key),
    invalidates: () => eventChanges,
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
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
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{
          contact: guest.contact ?? { name: '', phone: '', email: '' },
          people: guest.people,
          stopIds: guest.stops.map(({ stopId }) => stopId),
          note: guest.note,
          away: guest.unavailable.map(({ startsAt, endsAt }) => ({
            day: shanghaiDay(startsAt),
            from: shanghaiHour(startsAt),
            to: shanghaiHour(endsAt),
          })),
        }}
      >
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
              options={event.stops.map(({ id, institution, startsAt }) => ({
                value: id,
                label: `${institution.name} ${shanghaiDay(startsAt).slice(5)}`,
              }))}
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
                      <Input type="time" />
                    </Form.Item>
                    <Form.Item name={[name, 'to']} label={t('to')} rules={needed}>
                      <Input type="time" />
                    </Form.Item>
                    <Button type="link" onClick={() => remove(name)}>
                      {t('remove')}
                    </Button>
                  </div>
                ))}
                {spans.length < 40 && (
                  <Button onClick={() => add({ day: days[0], from: '09:00', to: '10:00' })}>
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
      {isProblem(save.error, 'version_conflict') ? (
        <p role="alert" className={style.conflict}>
          {t('changed')}
        </p>
      ) : (
        <FailureAlert error={save.error} />
      )}
    </FormDialog>
  )
}
