import { declineReasonLabels, leadAnswerLabels, leadSideLabels } from '@duijie/shared/labels'
import { type Lead, type LeadAnswer, leadSides } from '@duijie/shared/leads'
import { useLabel } from '../i18n/use-label.ts'
import { Tag, type Tone } from '../ui/tag.tsx'
import style from './answers-line.module.css'

const tones: Record<LeadAnswer, Tone> = {
  none: 'neutral',
  interested: 'success',
  not_now: 'warning',
  declined: 'danger',
}

/** What each side said, as far as the reader may know. */
export function AnswersLine({ answers }: Pick<Lead, 'answers'>) {
  const label = useLabel()
  return (
    <ul className={style.answers}>
      {leadSides.map((side) => {
        const { answer, reason } = answers[side]
        const why = reason ? ` · ${label(declineReasonLabels[reason])}` : ''
        return (
          <li key={side}>
            <span>{label(leadSideLabels[side])}</span>
            <Tag tone={tones[answer]}>
              {label(leadAnswerLabels[answer])}
              {why}
            </Tag>
          </li>
        )
      })}
    </ul>
  )
}
