import { answeredReasons, type DeclineReason, declineReasons } from '@duijie/shared/judgements'
import { declineReasonLabels } from '@duijie/shared/labels'
import { meetingOutcomeLabels } from '@duijie/shared/meeting-labels'
import {
  type Meeting,
  type MeetingOutcome,
  type MeetingOutcomeInput,
  meetingOutcomes,
} from '@duijie/shared/meetings'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { useAccount } from '../lib/use-session.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import style from './meetings.module.css'
import { meetingChanges, scheduleCommands } from './queries.ts'
import { useMeetingTexts } from './texts.ts'

/** What came of a meeting: one large button, and the reason where the two do not fit. */
export function OutcomeDialog({
  meeting,
  name,
  onClose,
}: {
  meeting: Meeting
  name: string
  onClose: () => void
}) {
  const t = useMeetingTexts()
  const label = useLabel()
  const [outcome, setOutcome] = useState<MeetingOutcome | null>(meeting.outcome)
  const [reason, setReason] = useState<DeclineReason | null>(meeting.outcomeReason)
  const [note, setNote] = useState(meeting.outcomeNote)
  const save = useCommand({
    send: (input: MeetingOutcomeInput, key) => scheduleCommands.outcome(meeting, input, key),
    invalidates: () => meetingChanges,
    onDone: () => {
      notify(t('outcomeSaved'))
      onClose()
    },
    onFailed: useRefreshOnConflict(meetingChanges),
  })
  // whoever sat there and says so has answered
  const reasons = useAccount()?.role === 'staff' ? declineReasons : answeredReasons
  const why = outcome === 'no_fit' ? reason : null
  const complete = outcome !== null && (outcome !== 'no_fit' || reason !== null)
  return (
    <FormDialog
      open
      title={t('outcomeTitle', { name })}
      okText={t('saveOutcome')}
      cancelText={t('cancelDialog')}
      busy={save.isPending}
      okButtonProps={{ disabled: !complete }}
      onOk={() => outcome && save.mutate({ outcome, reason: why, note: note.trim() })}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={style.choices}>
        {meetingOutcomes.map((each) => (
          <Button
            key={each}
            size="large"
            type={each === outcome ? 'primary' : 'default'}
            aria-pressed={each === outcome}
            onClick={() => setOutcome(each)}
          >
            {label(meetingOutcomeLabels[each])}
          </Button>
        ))}
      </div>
      {outcome === 'no_fit' && (
        <fieldset className={style.choices}>
          <legend>{t('reason')}</legend>
          {reasons.map((each) => (
            <Button
              key={each}
              type={each === reason ? 'primary' : 'default'}
              aria-pressed={each === reason}
              onClick={() => setReason(each)}
            >
              {label(declineReasonLabels[each])}
            </Button>
          ))}
        </fieldset>
      )}
      <Input.TextArea
        aria-label={t('outcomeNote')}
        placeholder={t('outcomeNote')}
        rows={3}
        maxLength={1000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <FailureAlert error={save.error} />
    </FormDialog>
  )
}
