import { eventDirectionLabels } from '@duijie/shared/event-labels'
import { eventDirections, type HostedEvent, hostedEventInputSchema } from '@duijie/shared/hosted-events'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import { Panel } from '../ui/page.tsx'
import { EventConflicts } from './event-conflicts.tsx'
import { blankEvent, type EventValues, inputOf, valuesOf } from './event-values.ts'
import { useEventFormTexts } from './form-texts.ts'
import { eventChanges, eventCommands } from './queries.ts'
import { SessionFields } from './session-fields.tsx'
import { StopFields } from './stop-fields.tsx'

const { shape } = hostedEventInputSchema

interface EventFormProps {
  event: HostedEvent | null
  onSaved: (event: HostedEvent) => void
}

/** Plans an event or changes one; what collides with other plans is told before it is saved. */
export function EventForm({ event, onSaved }: EventFormProps) {
  const t = useEventFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<EventValues>()
  const [touched, setTouched] = useState(false)
  const open = Form.useWatch('open', form)
  const held = Form.useWatch('held', form)
  const save = useCommand({
    send: (values: EventValues, key) => {
      const input = inputOf(values)
      if (event) return eventCommands.patch(event, input, key)
      const past = values.held ? { held: { reason: values.heldReason ?? '' } } : {}
      return eventCommands.create({ ...input, ...past }, key)
    },
    invalidates: () => eventChanges,
    onDone(saved) {
      setTouched(false)
      onSaved(saved)
    },
    onFailed: (error) => showFieldErrors(form, error),
  })
  useLeaveWarning(touched && !save.isSuccess)
  return (
    <Panel>
      <Form<EventValues>
        form={form}
        layout="vertical"
        initialValues={event ? valuesOf(event) : blankEvent}
        onValuesChange={() => setTouched(true)}
        onFinish={() => save.mutate(form.getFieldsValue(true) as EventValues)}
        scrollToFirstError
      >
        <Form.Item name="title" label={t('title')} rules={[rule(shape.title)]} required>
          <Input maxLength={160} />
        </Form.Item>
        <FormColumns>
          <Form.Item name="direction" label={t('direction')} required>
            <Select
              options={eventDirections.map((value) => ({ value, label: label(eventDirectionLabels[value]) }))}
            />
          </Form.Item>
          <Form.Item name="series" label={t('series')} extra={t('seriesHint')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="place" label={t('place')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="host" label={t('host')}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="capacity" label={t('capacity')} extra={t('capacityHint')}>
            <InputNumber min={1} max={5000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="budgetWan" label={t('budget')}>
            <InputNumber min={0} max={100_000} precision={2} style={{ width: '100%' }} />
          </Form.Item>
        </FormColumns>
        <FormSection title={t('stops')} lead={t('stopsLead')}>
          <StopFields />
          <EventConflicts form={form} event={event} />
        </FormSection>
        <FormSection title={t('sessions')}>
          <SessionFields form={form} />
        </FormSection>
        <Form.Item name="open" valuePropName="checked" extra={t('registrationHint')}>
          <Checkbox>{t('registration')}</Checkbox>
        </Form.Item>
        {open && (
          <Form.Item name="registrationEndsOn" label={t('registrationEndsOn')}>
            <DayInput />
          </Form.Item>
        )}
        <Form.Item name="introduction" label={t('introduction')}>
          <Input.TextArea rows={5} maxLength={5000} />
        </Form.Item>
        <Form.Item name="note" label={t('note')} extra={t('noteHint')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        {!event && (
          <Form.Item name="held" valuePropName="checked">
            <Checkbox>{t('held')}</Checkbox>
          </Form.Item>
        )}
        {held && (
          <Form.Item
            name="heldReason"
            label={t('heldReason')}
            rules={[{ required: true, whitespace: true, message: t('needed') }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        <FailureAlert error={save.error} />
        <FormBar>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </FormBar>
      </Form>
    </Panel>
  )
}
