import { eventDirectionLabels } from '@duijie/shared/event-labels'
import { eventDirections } from '@duijie/shared/event-queries'
import { type HostedEvent, hostedEventInputSchema } from '@duijie/shared/hosted-events'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { followUpQueries } from '../lib/follow-ups.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useRecordEditor } from '../lib/use-record-editor.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormNotices } from '../ui/form-notices.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import { Panel } from '../ui/page.tsx'
import { WanInput } from '../ui/wan-input.tsx'
import { EventConflicts } from './event-conflicts.tsx'
import { eventRecord } from './event-record.ts'
import type { EventValues } from './event-values.ts'
import { useEventFormTexts } from './form-texts.ts'
import { PastFields } from './past-fields.tsx'
import { SessionFields } from './session-fields.tsx'
import { StopFields } from './stop-fields.tsx'
import { useEventValueWords } from './use-event-value-words.ts'

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
  const editor = useRecordEditor(eventRecord, form, event, onSaved)
  const { labelOf, show } = useEventValueWords()
  const owners = useQuery(followUpQueries.owners())
  const open = Form.useWatch('open', form)
  const held = Form.useWatch('held', form)
  return (
    <Panel>
      <Form<EventValues>
        form={form}
        layout="vertical"
        initialValues={editor.initialValues}
        onValuesChange={editor.keep}
        onFinish={() => void editor.save('save')}
      >
        <FormNotices>
          <DraftNotice draft={editor.draft} onDiscard={editor.discard} />
          {editor.conflicts && (
            <ConflictNotice conflicts={editor.conflicts} labelOf={labelOf} show={show} onTake={editor.take} />
          )}
        </FormNotices>
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
          <Form.Item name="ownerId" label={t('owner')} extra={event ? undefined : t('ownerHint')}>
            <ClearableSelect
              {...(event && { allowClear: false })}
              loading={owners.isLoading}
              options={ownersWith(owners.data?.items ?? [], event)}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
          <Form.Item name="capacity" label={t('capacity')} extra={t('capacityHint')}>
            <InputNumber min={1} max={5000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="budgetWan" label={t('budget')}>
            <WanInput precision={2} />
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
        {held && <PastFields form={form} />}
        <FailureAlert error={editor.error} />
        <FormBar>
          <Button type="primary" htmlType="submit" loading={editor.busy !== null}>
            {t('save')}
          </Button>
        </FormBar>
      </Form>
    </Panel>
  )
}

/** Whoever looks after it now stays a choice, still in the bureau or not. */
function ownersWith(known: readonly { id: string; name: string }[], event: HostedEvent | null) {
  const { owner = null } = event ?? {}
  const all = owner && !known.some(({ id }) => id === owner.id) ? [...known, owner] : known
  return all.map(({ id, name }) => ({ value: id, label: name }))
}
