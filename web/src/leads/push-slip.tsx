import { leadAnswerLabels, techFieldLabels } from '@duijie/shared/labels'
import { type Push, pushAnswers } from '@duijie/shared/pushes'
import { createPortal } from 'react-dom'
import { useLabel } from '../i18n/use-label.ts'
import { QrCode } from '../ui/qr-code.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './push-slip.module.css'
import { usePushTexts } from './push-texts.ts'

const NOTE_LINES = [1, 2, 3, 4, 5, 6]

interface PushSlipProps {
  push: Push
  url: string
  /** whose paper it is */
  sender: string
}

/** A push on paper: the teaser, the code that opens its page, and room to write. Seen by the printer alone. */
export function PushSlip({ push, url, sender }: PushSlipProps) {
  const t = usePushTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  const { teaser, link, organizationName, recipientName } = push
  const from = [teaser.institution, teaser.techField && label(techFieldLabels[teaser.techField])]

  return createPortal(
    <section className={style.slip} aria-label={t('print')}>
      <p className={style.sender}>
        <span>{t(`sends.${teaser.about}`, { bureau: sender })}</span>
        <span>{dayOfInstant(push.createdAt)}</span>
      </p>
      <p className={style.to}>
        {t('slipTo', { name: [organizationName, recipientName].filter(Boolean).join(' ') })}
      </p>
      <h1 className={style.title}>{teaser.title}</h1>
      <p className={style.from}>{from.filter(Boolean).join(' · ')}</p>
      {teaser.text && <p className={style.text}>{teaser.text}</p>}
      <div className={style.answer}>
        <QrCode type="svg" value={url} size={140} />
        <div>
          <p>{t('slipHint')}</p>
          <p>{t('slipUntil', { day: dayOfInstant(link.expiresAt) })}</p>
        </div>
      </div>
      <h2 className={style.heading}>{t('slipAnswer')}</h2>
      <p className={style.choices}>
        {pushAnswers.map((answer) => (
          <span key={answer} className={style.choice}>
            {label(leadAnswerLabels[answer])}
          </span>
        ))}
        <span className={style.reason}>{t('slipReason')}</span>
      </p>
      <h2 className={style.heading}>{t('slipNotes')}</h2>
      {NOTE_LINES.map((line) => (
        <div key={line} className={style.line} />
      ))}
    </section>,
    document.body,
  )
}
