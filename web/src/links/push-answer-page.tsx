import { answeredReasons, type DeclineReason } from '@duijie/shared/judgements'
import { declineReasonLabels, leadAnswerLabels, techFieldLabels } from '@duijie/shared/labels'
import { type AnswerInput, type OpenedPush, pushAnswers } from '@duijie/shared/pushes'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { isProblem } from '../lib/failures.ts'
import { useCommand } from '../lib/use-command.ts'
import { useTyped } from '../lib/use-typed.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PlainDraftNotice } from '../ui/plain-draft-notice.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { useDay } from '../ui/use-day.ts'
import { DeadLink } from './dead-link.tsx'
import { draftOfLink } from './draft-of-link.ts'
import { LinkProof } from './link-proof.tsx'
import style from './links.module.css'
import { linkCommands, linkQueries } from './queries.ts'
import { useLinkTexts } from './texts.ts'

/** A pushed lead on the phone: the teaser for whoever holds the link, one tap to answer. */
export default function PushAnswerPage({ token }: { token: string }) {
  const query = useQuery(linkQueries.push(token))
  if (isProblem(query.error, 'link_revoked', 'link_expired')) return <DeadLink error={query.error} />
  return (
    <Loaded query={query} page>
      {(push) => <OpenPush token={token} push={push} />}
    </Loaded>
  )
}

function OpenPush({ token, push }: { token: string; push: OpenedPush }) {
  const t = useLinkTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  const [proving, setProving] = useState(false)
  const { teaser, whole, proof } = push
  return (
    <Page
      title={teaser.title}
      width="reading"
      lead={
        <MetaLine
          items={[teaser.institution, teaser.techField && label(techFieldLabels[teaser.techField])]}
        />
      }
    >
      <Panel>
        <p>{t(`pushOf.${teaser.about}`, { bureau: push.bureau })}</p>
        {teaser.text && <p className={style.teaser}>{teaser.text}</p>}
        <PushAnswer token={token} push={push} />
        <p className={style.legend}>{t('validUntil', { day: dayOfInstant(push.expiresAt) })}</p>
      </Panel>
      {whole && <WholePush whole={whole} about={teaser.about} />}
      {!whole && proof && !proving && (
        <div className={style.choices}>
          <button type="button" className={buttonClass.plain} onClick={() => setProving(true)}>
            {t('showWhole')}
          </button>
        </div>
      )}
      {!whole && proof && proving && <LinkProof token={token} proof={proof} within />}
    </Page>
  )
}

interface WholePushProps {
  whole: NonNullable<OpenedPush['whole']>
  about: OpenedPush['teaser']['about']
}

function WholePush({ whole, about }: WholePushProps) {
  const t = useLinkTexts()
  const { day } = useDay()
  const { need, target } = whole
  return (
    <Panel title={t('whole')}>
      {whole.note && <blockquote>{whole.note}</blockquote>}
      <FieldList>
        {about === 'need' ? (
          <>
            <Field label={t('name')} wide>
              {need.title}
            </Field>
            <Field label={t('asker')}>{need.organization ?? t('askerHidden')}</Field>
            <Field label={t('deadline')}>{need.deadline && day(need.deadline)}</Field>
            <Field label={t('problem')} wide>
              {need.problem}
            </Field>
            <Field label={t('currentState')} wide>
              {need.currentState}
            </Field>
            <Field label={t('targets')} wide>
              {need.targets}
            </Field>
          </>
        ) : (
          <>
            <Field label={t('yourNeed')} wide>
              {need.title}
            </Field>
            <Field label={t(`offered.${about}`)} wide>
              {target.title}
            </Field>
            {about !== 'institution' && <Field label={t('offeredBy')}>{target.institution}</Field>}
            <Field label={t('offeredText')} wide>
              {target.text}
            </Field>
          </>
        )}
      </FieldList>
    </Panel>
  )
}

/** Nothing is answered by opening the page: only by a choice, and it can be changed until the link expires. */
function PushAnswer({ token, push }: { token: string; push: OpenedPush }) {
  const t = useLinkTexts()
  const label = useLabel()
  const start: { reason: DeclineReason | null; note: string } = { reason: null, note: '' }
  const typed = useTyped(draftOfLink(token, 'push'), start)
  const { reason, note } = typed.values
  const [declining, setDeclining] = useState(typed.restored !== null)
  const send = useCommand({
    send: (input: AnswerInput) => linkCommands.answerPush(token, input),
    invalidates: () => linkCommands.changes(token),
    onDone() {
      setDeclining(false)
      typed.settle()
    },
  })
  const { answer } = push.answer
  const choose = (choice: AnswerInput['answer']) => {
    if (choice === 'declined') setDeclining(true)
    else send.mutate({ answer: choice, reason: null, note: note.trim() })
  }
  return (
    <section className={style.form} aria-label={t('answer')}>
      {answer !== 'none' && (
        <output>
          <strong>{t('youSaid', { answer: label(leadAnswerLabels[answer]) })}</strong>{' '}
          {t(push.closed ? 'leadClosed' : `said.${answer}`)}
        </output>
      )}
      {declining ? (
        <fieldset className={style.reasons}>
          <legend>{t('whyNot')}</legend>
          <PlainDraftNotice typed={typed} />
          {answeredReasons.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="reason"
                checked={reason === value}
                onChange={() => typed.change({ reason: value })}
              />
              {label(declineReasonLabels[value])}
            </label>
          ))}
          <textarea
            className={style.note}
            rows={2}
            maxLength={500}
            aria-label={t('answerNote')}
            placeholder={t('answerNote')}
            value={note}
            onChange={({ target }) => typed.change({ note: target.value })}
          />
          <div className={style.choices}>
            <button
              type="button"
              className={buttonClass.primary}
              disabled={reason === null || send.isPending}
              onClick={() => reason && send.mutate({ answer: 'declined', reason, note: note.trim() })}
            >
              {t('sendAnswer')}
            </button>
            <button type="button" className={buttonClass.plain} onClick={() => setDeclining(false)}>
              {t('cancel')}
            </button>
          </div>
        </fieldset>
      ) : (
        <div className={style.choices}>
          {pushAnswers.map((choice) => (
            <button
              key={choice}
              type="button"
              className={
                choice === (answer === 'none' ? 'interested' : answer)
                  ? buttonClass.primary
                  : buttonClass.plain
              }
              aria-pressed={answer === choice}
              disabled={send.isPending}
              onClick={() => choose(choice)}
            >
              {t(`choice.${choice}`)}
            </button>
          ))}
        </div>
      )}
      <PlainFailure error={send.error} />
    </section>
  )
}
