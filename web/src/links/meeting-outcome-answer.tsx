import type { LinkOutcomeInput, OpenedMeeting } from '@duijie/shared/event-day'
import { answeredReasons, type DeclineReason } from '@duijie/shared/judgements'
import { declineReasonLabels } from '@duijie/shared/labels'
import { meetingOutcomeLabels } from '@duijie/shared/meeting-labels'
import { type MeetingOutcome, meetingOutcomes } from '@duijie/shared/meetings'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { isProblem } from '../lib/failures.ts'
import { useCommand } from '../lib/use-command.ts'
import { useTyped } from '../lib/use-typed.ts'
import { buttonClass } from '../ui/button-link.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { PlainDraftNotice } from '../ui/plain-draft-notice.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { useDay } from '../ui/use-day.ts'
import { draftOfLink } from './draft-of-link.ts'
import style from './links.module.css'
import { useOutcomeTexts } from './outcome-texts.ts'
import { linkCommands } from './queries.ts'

/** One meeting of a guest: what came of it by one press, and why where the two do not fit. */
export function MeetingOutcomeAnswer({ token, meeting }: { token: string; meeting: OpenedMeeting }) {
  const t = useOutcomeTexts()
  const label = useLabel()
  const client = useQueryClient()
  const { minute } = useDay()
  const start: { reason: DeclineReason | null; note: string } = { reason: null, note: meeting.outcomeNote }
  const typed = useTyped(draftOfLink(token, meeting.id), start)
  const { reason, note } = typed.values
  const [choosing, setChoosing] = useState(meeting.outcome === null || typed.restored !== null)
  const [refusing, setRefusing] = useState(reason !== null)
  const send = useCommand({
    send: (input: LinkOutcomeInput) => linkCommands.giveOutcome(token, input),
    invalidates: () => linkCommands.changes(token),
    onDone() {
      setChoosing(false)
      setRefusing(false)
      typed.settle()
    },
    onFailed(error) {
      if (!isProblem(error, 'version_conflict')) return
      notify(t('changed'))
      for (const queryKey of linkCommands.changes(token)) void client.invalidateQueries({ queryKey })
    },
  })
  const { id: meetingId, version, outcome } = meeting
  const give = (chosen: MeetingOutcome, why: DeclineReason | null) =>
    send.mutate({ meetingId, version, outcome: chosen, reason: why, note: note.trim() })
  return (
    <section className={style.form} aria-label={meeting.other}>
      <h3>{meeting.other}</h3>
      {meeting.startsAt && <p className={style.legend}>{minute(meeting.startsAt)}</p>}
      {outcome && (
        <div>
          <output>
            <strong>{t('given', { outcome: label(meetingOutcomeLabels[outcome]) })}</strong>
          </output>
          <MetaLine
            items={[
              t(`by.${meeting.outcomeSide ?? 'bureau'}`),
              meeting.outcomeReason && label(declineReasonLabels[meeting.outcomeReason]),
              meeting.outcomeNote,
            ]}
          />
        </div>
      )}
      {!choosing && (
        <div className={style.choices}>
          <button type="button" className={buttonClass.plain} onClick={() => setChoosing(true)}>
            {t('change')}
          </button>
        </div>
      )}
      {choosing && (
        <>
          <PlainDraftNotice typed={typed} />
          <textarea
            className={style.note}
            rows={2}
            maxLength={1000}
            aria-label={t('note')}
            placeholder={t('note')}
            value={note}
            onChange={({ target }) => typed.change({ note: target.value })}
          />
          {refusing ? (
            <fieldset className={style.reasons}>
              <legend>{t('why')}</legend>
              {answeredReasons.map((value) => (
                <label key={value}>
                  <input
                    type="radio"
                    name={`reason ${meetingId}`}
                    checked={reason === value}
                    onChange={() => typed.change({ reason: value })}
                  />
                  {label(declineReasonLabels[value])}
                </label>
              ))}
              <div className={style.choices}>
                <button
                  type="button"
                  className={buttonClass.primary}
                  disabled={reason === null || send.isPending}
                  onClick={() => give('no_fit', reason)}
                >
                  {t('save')}
                </button>
                <button type="button" className={buttonClass.plain} onClick={() => setRefusing(false)}>
                  {t('back')}
                </button>
              </div>
            </fieldset>
          ) : (
            <div className={style.choices}>
              {meetingOutcomes.map((choice) => (
                <button
                  key={choice}
                  type="button"
                  className={choice === outcome ? buttonClass.primary : buttonClass.plain}
                  aria-pressed={choice === outcome}
                  disabled={send.isPending}
                  onClick={() => (choice === 'no_fit' ? setRefusing(true) : give(choice, null))}
                >
                  {label(meetingOutcomeLabels[choice])}
                </button>
              ))}
            </div>
          )}
        </>
      )}
      {!isProblem(send.error, 'version_conflict') && <PlainFailure error={send.error} />}
    </section>
  )
}
