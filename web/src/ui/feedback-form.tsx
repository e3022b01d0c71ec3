import type { EventFeedbackInput, OwnFeedback } from '@duijie/shared/event-feedback'
import { useTyped } from '../lib/use-typed.ts'
import { buttonClass } from './button-link.ts'
import { useEventDayTexts } from './event-day-texts.ts'
import style from './feedback-form.module.css'
import { PlainDraftNotice } from './plain-draft-notice.tsx'
import { PlainFailure } from './plain-failure.tsx'

const grades = [1, 2, 3, 4, 5]
const questions = ['partners', 'arrangement'] as const

interface FeedbackFormProps {
  feedback: OwnFeedback
  /** under what name what is typed is kept until it is sent */
  draft: string
  busy: boolean
  error: unknown
  onSend: (input: EventFeedbackInput, onSent: () => void) => void
}

/** Two grades and a word: what a guest thought of the event. */
export function FeedbackForm({ feedback, draft, busy, error, onSend }: FeedbackFormProps) {
  const t = useEventDayTexts()
  const { given } = feedback
  const typed = useTyped<Partial<EventFeedbackInput>>(draft, given ?? {})
  const { partners, arrangement, suggestion = '' } = typed.values
  if (!feedback.open) return null
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (partners && arrangement)
          onSend({ partners, arrangement, suggestion: suggestion.trim() }, typed.settle)
      }}
    >
      {given && <output>{t('thanks')}</output>}
      <PlainDraftNotice typed={typed} />
      <p className={style.lead}>{t('feedbackLead')}</p>
      {questions.map((question) => (
        <fieldset key={question} className={style.question}>
          <legend>{t(question)}</legend>
          <div className={style.grades}>
            <span aria-hidden="true">{t(`${question}.low`)}</span>
            {grades.map((grade) => (
              <label key={grade} className={style.grade}>
                <input
                  type="radio"
                  name={question}
                  value={grade}
                  checked={typed.values[question] === grade}
                  onChange={() => typed.change({ [question]: grade })}
                />
                {grade}
              </label>
            ))}
            <span aria-hidden="true">{t(`${question}.high`)}</span>
          </div>
        </fieldset>
      ))}
      <label className={style.word}>
        {t('suggestion')}
        <textarea
          rows={3}
          maxLength={1000}
          value={suggestion}
          onChange={({ target }) => typed.change({ suggestion: target.value })}
        />
      </label>
      <PlainFailure error={error} />
      <div>
        <button
          type="submit"
          className={given ? buttonClass.plain : buttonClass.primary}
          disabled={busy || !partners || !arrangement}
        >
          {t(given ? 'changeFeedback' : 'sendFeedback')}
        </button>
      </div>
    </form>
  )
}
