import { answeredReasons, type DeclineReason } from '@duijie/shared/judgements'
import { declineReasonLabels, leadAnswerLabels, leadSideLabels } from '@duijie/shared/labels'
import { type Lead, type LeadAnswer, type LeadSide, leadAnswers, leadSides } from '@duijie/shared/leads'
import type { LeadAnswerInput } from '@duijie/shared/pushes'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import style from './answer-panel.module.css'
import { AnswersLine } from './answers-line.tsx'
import { PaneSection } from './pane-section.tsx'
import { leadChanges, leadCommands } from './queries.ts'
import { useLeadTexts } from './texts.ts'

/** What the two sides say; each answers for itself, and staff enter what they heard. */
export function AnswerPanel({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const label = useLabel()
  const account = useAccount()
  const staff = account?.role === 'staff'
  const own = account?.role === 'liaison' ? 'institution' : 'enterprise'
  const answered = lead.answers[own].answer !== 'none'
  const [side, setSide] = useState<LeadSide | null>(null)
  return (
    <PaneSection title={t('answers')}>
      <AnswersLine answers={lead.answers} />
      {leadSides.map((of) => {
        const { note } = lead.answers[of]
        return note ? (
          <p key={of} className={style.note}>
            {label(leadSideLabels[of])}：{note}
          </p>
        ) : null
      })}
      <div className={style.actions}>
        {staff ? (
          leadSides.map((of) => (
            <Button key={of} size="small" onClick={() => setSide(of)}>
              {t('enterAnswer', { side: label(leadSideLabels[of]) })}
            </Button>
          ))
        ) : (
          <Button type={answered ? 'default' : 'primary'} onClick={() => setSide(own)}>
            {t(answered ? 'answerAgain' : 'answer')}
          </Button>
        )}
      </div>
      {side && <AnswerDialog lead={lead} side={side} heard={staff} onClose={() => setSide(null)} />}
    </PaneSection>
  )
}

interface AnswerDialogProps {
  lead: Lead
  side: LeadSide
  heard: boolean
  onClose: () => void
}

type Given = Exclude<LeadAnswer, 'none'>
const given = leadAnswers.filter((answer): answer is Given => answer !== 'none')

interface Values {
  answer: Given
  reason?: DeclineReason | null
  note: string
}

function AnswerDialog({ lead, side, heard, onClose }: AnswerDialogProps) {
  const t = useLeadTexts()
  const label = useLabel()
  const [form] = Form.useForm<Values>()
  const send = useCommand({
    send: (input: LeadAnswerInput, key) => leadCommands.answer(lead, input, key),
    invalidates: () => leadChanges,
    onFailed: (error) => showFieldErrors(form, error),
    onDone() {
      notify(t('answered'))
      onClose()
    },
  })
  const declined = Form.useWatch('answer', form) === 'declined'
  return (
    <FormDialog
      open
      title={heard ? t('enterAnswer', { side: label(leadSideLabels[side]) }) : t('answer')}
      okText={t('sendAnswer')}
      cancelText={t('cancel')}
      busy={send.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ answer: 'interested', note: '' }}
        onFinish={({ answer, reason = null, note }) =>
          send.mutate({ answer, reason, note: note.trim(), ...(heard && { side }) })
        }
      >
        <Form.Item name="answer" label={t('answer')}>
          <Radio.Group options={given.map((value) => ({ value, label: label(leadAnswerLabels[value]) }))} />
        </Form.Item>
        {declined && (
          <Form.Item
            name="reason"
            label={t('closeReason')}
            rules={[{ required: true, message: t('closeReasonNeeded') }]}
          >
            <Select
              options={answeredReasons.map((value) => ({ value, label: label(declineReasonLabels[value]) }))}
            />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('answerNote')}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      <FailureAlert error={send.error} />
    </FormDialog>
  )
}
