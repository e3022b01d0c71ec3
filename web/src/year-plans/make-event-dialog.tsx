import { type PlannedTrip, tripEventInputSchema, type YearPlan } from '@duijie/shared/trips'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { z } from 'zod'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { useUiTexts } from '../ui/texts.ts'
import { usePlanTexts } from './plan-texts.ts'
import { planChanges, planEventChanges, yearPlanCommands } from './queries.ts'
import { stopNames } from './stop-names.ts'

interface MakeEventDialogProps {
  plan: YearPlan
  trip: PlannedTrip
  number: number
  onClose: () => void
}

interface Fields {
  startsOn: string | null
  title?: string
  series?: string
}

const { shape } = tripEventInputSchema
/** Left empty, the event is named by its institutions. */
const titleSchema = z.preprocess((text) => (text === '' ? undefined : text), shape.title)

/** The event of a trip from a day on, its guests already on the list; opens it. */
export function MakeEventDialog({ plan, trip, number, onClose }: MakeEventDialogProps) {
  const t = usePlanTexts()
  const ui = useUiTexts()
  const rule = useFieldRule()
  const navigate = useNavigate()
  const [form] = Form.useForm<Fields>()
  const refresh = useRefreshOnConflict(planChanges)
  const make = useCommand({
    send: (body: Parameters<typeof yearPlanCommands.makeEvent>[1], key) =>
      yearPlanCommands.makeEvent(plan, body, key),
    invalidates: () => planEventChanges,
    onDone({ id, title }) {
      notify(t('eventMade', { title }))
      void navigate({ to: '/events/$eventId', params: { eventId: id } })
    },
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
  })
  return (
    <FormDialog
      open
      title={t('makeTitle', { number })}
      okText={t('makeEvent')}
      cancelText={ui('cancel')}
      busy={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{stopNames(trip)}</p>
      <p>{t('makeText', { count: trip.enterprises.length })}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={({ startsOn, title, series }) =>
          startsOn &&
          make.mutate({
            tripId: trip.id,
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
      </Form>
      <FailureAlert error={make.error} />
    </FormDialog>
  )
}
