import { dayOf } from '@duijie/shared/days'
import { type DeclineReason, declineReasons } from '@duijie/shared/judgements'
import { declineReasonLabels, leadStageLabels } from '@duijie/shared/labels'
import type { LeadMoveInput } from '@duijie/shared/leads'
import type { LeadStage } from '@duijie/shared/stages'
import { Form, Input, InputNumber, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { useLeadTexts } from './texts.ts'

interface MoveDialogProps {
  /** how many leads */
  count: number
  to: LeadStage
  /** not the usual way: say why */
  unusual: boolean
  busy: boolean
  error: unknown
  onMove: (move: LeadMoveInput) => void
  onCancel: () => void
}

interface Values {
  closeReason?: DeclineReason
  note?: string
  day?: string | null
  followUpDays?: number | null
}

/** What is asked before a lead moves: why, since when, and when to look at it again. */
export function MoveDialog({ count, to, unusual, busy, error, onMove, onCancel }: MoveDialogProps) {
  const t = useLeadTexts()
  const label = useLabel()
  const [form] = Form.useForm<Values>()
  const today = dayOf(new Date())
  const day = Form.useWatch('day', form) ?? today
  const why = unusual || day !== today
  const stage = label(leadStageLabels[to])

  function move({ closeReason, note = '', followUpDays }: Values) {
    onMove({
      to,
      closeReason: closeReason ?? null,
      note: note.trim(),
      ...(day !== today && { day }),
      ...(followUpDays && { followUp: { days: followUpDays, title: '' } }),
    })
  }

  return (
    <FormDialog
      open
      title={count > 1 ? t('moveManyTitle', { count, stage }) : t('moveTitle', { stage })}
      okText={to === 'closed' ? t('close') : t('confirmMove')}
      cancelText={t('cancel')}
      busy={busy}
      okButtonProps={{ danger: to === 'closed' }}
      onOk={form.submit}
      onCancel={onCancel}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" onFinish={move}>
        {to === 'closed' && (
          <Form.Item
            name="closeReason"
            label={t('closeReason')}
            rules={[{ required: true, message: t('closeReasonNeeded') }]}
          >
            <Select
              options={declineReasons.map((value) => ({ value, label: label(declineReasonLabels[value]) }))}
              autoFocus
            />
          </Form.Item>
        )}
        <Form.Item
          name="note"
          label={t('moveNote')}
          extra={unusual ? t('unusualHint') : undefined}
          rules={[{ required: why, whitespace: true, message: t('noteNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <Form.Item name="day" label={t('moveDay')} extra={t('moveDayHint')}>
          <DayInput />
        </Form.Item>
        {to !== 'closed' && (
          <Form.Item name="followUpDays" label={t('followUpDays')} extra={t('followUpDaysHint')}>
            <InputNumber min={1} max={730} suffix={t('days')} style={{ width: 160 }} />
          </Form.Item>
        )}
      </Form>
      <FailureAlert error={error} />
    </FormDialog>
  )
}
