import { type RegistrationInput, registrationInputSchema } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { HostedEventStage } from '@duijie/shared/stages'
import { Button, Form, Input, InputNumber } from 'antd'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useAccount } from '../lib/use-session.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormColumns } from '../ui/form-section.tsx'
import { Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { useEventPageTexts } from './event-texts.ts'
import style from './events.module.css'
import { eventChanges, eventCommands } from './queries.ts'

const openStages: readonly HostedEventStage[] = ['inviting', 'scheduling', 'published']
const { organizationName, contact, note } = registrationInputSchema.shape

/** Puts an enterprise down for an open event, signed in or not. */
export function Registration({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  const rule = useFieldRule()
  const { minute } = useDay()
  const account = useAccount()
  const [form] = Form.useForm<RegistrationInput>()
  const unsaved = useUnsaved()
  const register = useCommand({
    send: (input: RegistrationInput, key) => eventCommands.register(event.id, input, key),
    invalidates: () => eventChanges,
    onDone: unsaved.settle,
    onFailed: (error) => showFieldErrors(form, error),
  })
  const until = event.registrationEndsAt ?? event.endsAt
  const open = event.registration === 'open' && openStages.includes(event.stage)
  if (!open) return null
  if (Date.parse(until) < Date.now()) {
    return (
      <Panel title={t('register')}>
        <p>{t('registerOver')}</p>
      </Panel>
    )
  }
  if (register.data) {
    const { state, waitingPlace } = register.data
    const about = state === 'accepted' ? 'seat' : waitingPlace === null ? 'other' : 'waiting'
    return (
      <Panel title={t('registeredTitle')}>
        <output>{t(`registeredText.${about}`, { place: waitingPlace ?? 0 })}</output>
      </Panel>
    )
  }
  const mine = account?.role === 'enterprise' ? account : null
  return (
    <Panel title={t('register')}>
      <p className={style.secondary}>
        {event.registrationEndsAt
          ? t('registerUntil', { time: minute(event.registrationEndsAt) })
          : t('registerOpen')}
      </p>
      <Form<RegistrationInput>
        form={form}
        layout="vertical"
        onValuesChange={unsaved.touch}
        initialValues={{
          organizationName: mine?.organization?.name ?? '',
          contact: { name: mine?.name ?? '', phone: mine?.phone ?? '', email: mine?.email ?? '' },
          people: 1,
          note: '',
        }}
        onFinish={(values) => register.mutate(values)}
      >
        <FormColumns>
          <Form.Item
            name="organizationName"
            label={t('organization')}
            rules={[rule(organizationName)]}
            required
          >
            <Input maxLength={120} autoComplete="organization" />
          </Form.Item>
          <Form.Item name="people" label={t('people')} required>
            <InputNumber min={1} max={50} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item
            name={['contact', 'name']}
            label={t('contact')}
            rules={[rule(contact.shape.name)]}
            required
          >
            <Input maxLength={60} autoComplete="name" />
          </Form.Item>
          <Form.Item
            name={['contact', 'phone']}
            label={t('phone')}
            rules={[rule(contact.shape.phone)]}
            required
          >
            <Input maxLength={40} type="tel" autoComplete="tel" />
          </Form.Item>
          <Form.Item name={['contact', 'email']} label={t('email')} rules={[rule(contact.shape.email)]}>
            <Input maxLength={200} type="email" autoComplete="email" />
          </Form.Item>
        </FormColumns>
        <Form.Item name="note" label={t('registerNote')} rules={[rule(note)]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <FailureAlert error={register.error} />
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {t('send')}
        </Button>
      </Form>
    </Panel>
  )
}
