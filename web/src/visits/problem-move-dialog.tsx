import { dayOf } from '@duijie/shared/days'
import { satisfactionLabels } from '@duijie/shared/visit-labels'
import {
  type Satisfaction,
  satisfactions,
  type VisitProblem,
  type VisitProblemMoveInput,
} from '@duijie/shared/visit-problems'
import type { VisitProblemStage } from '@duijie/shared/visit-stages'
import { Form, Input, Radio } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { visitChanges, visitCommands } from './queries.ts'
import { useVisitPageTexts } from './visit-texts.ts'

interface Values {
  day: string | null
  handedTo: string
  dueOn: string | null
  reason: string
  answer: string
  satisfaction: Satisfaction
  callBackNote: string
}

interface ProblemMoveDialogProps {
  problem: VisitProblem
  to: VisitProblemStage
  onClose: () => void
}

/** What has to be told when a problem is handed on, done, called back or dropped. */
export function ProblemMoveDialog({ problem, to, onClose }: ProblemMoveDialogProps) {
  const t = useVisitPageTexts()
  const label = useLabel()
  const [form] = Form.useForm<Values>()
  const refresh = useRefreshOnConflict(visitChanges)
  const move = useCommand({
    send: (input: VisitProblemMoveInput, key) => visitCommands.moveProblem(problem, input, key),
    invalidates: () => visitChanges,
    onDone() {
      notify(t('done'))
      onClose()
    },
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
  })
  const again = to === 'handed_on' && problem.stage !== 'heard'
  const verb = t(again ? 'to.handed_on_again' : `to.${to as Exclude<typeof to, 'need_made'>}`)
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <FormDialog
      open
      title={verb}
      okText={verb}
      cancelText={t('cancel')}
      busy={move.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          day: dayOf(new Date()),
          handedTo: problem.handedTo,
          dueOn: null,
          reason: '',
          answer: '',
          satisfaction: 'satisfied',
          callBackNote: '',
        }}
        onFinish={() => move.mutate(moveOf(to, form.getFieldsValue(true)))}
      >
        {to === 'handed_on' && (
          <Form.Item name="handedTo" label={t('handedTo')} rules={needed} required>
            <Input maxLength={120} placeholder={t('handedToHint')} />
          </Form.Item>
        )}
        {to === 'called_back' && (
          <Form.Item name="satisfaction" label={t('satisfaction')} required>
            <Radio.Group optionType="button" buttonStyle="solid">
              {satisfactions.map((value) => (
                <Radio.Button key={value} value={value}>
                  {label(satisfactionLabels[value])}
                </Radio.Button>
              ))}
            </Radio.Group>
          </Form.Item>
        )}
        {to === 'done' && (
          <Form.Item name="answer" label={t('answer')} rules={needed} required>
            <Input.TextArea
              autoSize={{ minRows: 3, maxRows: 8 }}
              maxLength={2000}
              placeholder={t('answerHint')}
            />
          </Form.Item>
        )}
        {(again || to === 'dropped') && (
          <Form.Item name="reason" label={t('reason')} rules={needed} required>
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={500}
              placeholder={again ? t('reasonHint') : ''}
            />
          </Form.Item>
        )}
        {to !== 'dropped' && to !== 'heard' && (
          <Form.Item name="day" label={t('dayOf')} rules={[{ required: true, message: t('needed') }]}>
            <DayInput />
          </Form.Item>
        )}
        {to === 'handed_on' && (
          <Form.Item name="dueOn" label={t('dueOn')} extra={t('dueHint')}>
            <DayInput />
          </Form.Item>
        )}
        {to === 'called_back' && (
          <Form.Item name="callBackNote" label={t('callBackNote')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
          </Form.Item>
        )}
      </Form>
      <FailureAlert error={move.error} />
    </FormDialog>
  )
}

function moveOf(to: VisitProblemStage, values: Values): VisitProblemMoveInput {
  const { handedTo, reason, answer, satisfaction, callBackNote } = values
  const day = values.day ?? undefined
  switch (to) {
    case 'handed_on':
      return { to, handedTo, day, dueOn: values.dueOn ?? undefined, reason }
    case 'done':
      return { to, answer, day }
    case 'called_back':
      return { to, satisfaction, callBackNote, day }
    case 'dropped':
      return { to, reason }
    default:
      return { to: 'heard' }
  }
}
