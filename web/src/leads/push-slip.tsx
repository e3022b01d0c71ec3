import type { Push } from '@duijie/shared/pushes'
import { QRCode } from 'antd'
import { createPortal } from 'react-dom'
import { useAccount } from '../lib/use-session.ts'
import { useDay } from '../ui/use-day.ts'
import style from './push-slip.module.css'
import { usePushTexts } from './push-texts.ts'

const NOTE_LINES = [1, 2, 3, 4, 5, 6]

interface PushSlipProps {
  push: Push
  url: string
}

/** A push on paper: the teaser, the code that opens its page, and room to write. Seen by the printer alone. */
export function PushSlip({ push, url }: PushSlipProps) {
  const t = usePushTexts()
  const { dayOfInstant } = useDay()
  const sender = useAccount()?.organization?.name ?? t('bureau')
  const { teaser, link, organizationName, recipientName } = push

  return createPortal(
    <section className={style.slip} aria-label={t('print')}>
      <p className={style.bureau}>{sender}</p>
      <h1 className={style.title}>{teaser.title}</h1>
      <p>{[organizationName, recipientName].join(' · ')}</p>
      {teaser.institution && <p>{teaser.institution}</p>}
      <p className={style.text}>{teaser.text}</p>
      <div className={style.answer}>
        <QRCode type="svg" value={url} size={140} bordered={false} />
        <div>
          <p>{t('slipHint')}</p>
          <p>{t('slipUntil', { day: dayOfInstant(link.expiresAt) })}</p>
        </div>
      </div>
      <h2 className={style.notes}>{t('slipNotes')}</h2>
      {NOTE_LINES.map((line) => (
        <div key={line} className={style.line} />
      ))}
    </section>,
    document.body,
  )
}
