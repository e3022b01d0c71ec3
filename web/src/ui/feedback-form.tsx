import type { EventFeedbackInput, OwnFeedback } from '@duijie/shared/event-feedback'
import { useState } from 'react'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { buttonClass } from './button-link.ts'
import { useEventDayTexts } from './event-day-texts.ts'
import style from './feedback-form.module.css'
import { PlainFailure } from './plain-failure.tsx'

const grades = [1, 2, 3, 4, 5]
const questions = ['partners', 'arrangement'] as const

interface FeedbackFormProps {
  feedback: OwnFeedback
  busy: boolean
  error: unknown
  onSend: (input: EventFeedbackInput) => void
}

/** Two grades and a word: what a guest thought of the event. */
export function FeedbackForm({ feedback, busy, error, onSend }: FeedbackFormProps) {
  const t = useEventDayTexts()
  const { given } = feedback
  const [answer, setAnswer] = useState<Partial<EventFeedbackInput>>(given ?? {})
  const [suggestion, setSuggestion] = useState(given?.suggestion ?? '')
  const { partners, arrangement } = answer
  useLeaveWarning(suggestion.trim() !== (given?.suggestion ?? ''))
  if (!feedback.open) return null
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (partners && arrangement) onSend({ partners, arrangement, suggestion: suggestion.trim() })
      }}
    >
      {given && <output>{t('thanks')}</output>}
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
                  checked={answer[question] === grade}
                  onChange={() => setAnswer({ ...answer, [question]: grade })}
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
          onChange={({ target }) => setSuggestion(target.value)}
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
