import { type TripEventInput, tripEventInputSchema } from '@duijie/shared/trips'
import { Button, Form, Input } from 'antd'
import { z } from 'zod'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { eventChanges, tripCommands } from './queries.ts'
import { useTripTexts } from './texts.ts'
import style from './trips.module.css'
import { useEventMade } from './use-event-made.ts'

interface TripEventFormProps {
  trip: Pick<TripEventInput, 'institutionIds' | 'enterpriseIds'>
}

interface Fields {
  startsOn: string | null
  title?: string
  series?: string
}

const { shape } = tripEventInputSchema

/** Left empty, the event is named by its institutions. */
const titleSchema = z.preprocess((text) => (text === '' ? undefined : text), shape.title)

/** Makes the event of the trip, its guests already on the list. */
export function TripEventForm({ trip }: TripEventFormProps) {
  const t = useTripTexts()
  const rule = useFieldRule()
  const [form] = Form.useForm<Fields>()
  const made = useEventMade()
  const make = useCommand({
    send: tripCommands.makeEvent,
    invalidates: () => eventChanges,
    onDone: made,
    onFailed: (error) => showFieldErrors(form, error),
  })
  const unsaved = useUnsaved(make.isPending)
  return (
    <Form<Fields>
      form={form}
      onValuesChange={unsaved.touch}
      layout="vertical"
      className={style.form ?? ''}
      onFinish={({ startsOn, title, series }) =>
        startsOn &&
        make.mutate({
          ...trip,
          startsOn,
          series: series ?? '',
          ...(title?.trim() && { title: title.trim() }),
        })
      }
    >
      <Form.Item
        name="startsOn"
        label={t('startsOn')}
        extra={t('startsOnHint')}
        rules={[{ required: true, message: t('startsOnNeeded') }]}
      >
        <DayInput future />
      </Form.Item>
      <Form.Item name="title" label={t('eventTitle')} rules={[rule(titleSchema)]}>
        <Input placeholder={t('eventTitleHint')} />
      </Form.Item>
      <Form.Item name="series" label={t('series')} rules={[rule(shape.series)]}>
        <Input placeholder={t('seriesHint')} />
      </Form.Item>
      <FailureAlert error={make.error} />
      <Button type="primary" htmlType="submit" loading={make.isPending} block>
        {t('makeEvent')}
      </Button>
    </Form>
  )
}
