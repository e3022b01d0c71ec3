import type { MailState } from '@duijie/shared/mail-queries'
import type { Mail } from '@duijie/shared/mails'
import { Button } from 'antd'
import { MetaLine } from '../ui/meta-line.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './mail-row.module.css'
import { SendButton } from './send-button.tsx'
import { useMailTexts } from './texts.ts'

export const stateTones: Record<MailState, Tone> = {
  queued: 'info',
  sent: 'success',
  failed: 'danger',
  kept: 'warning',
}

interface MailRowProps {
  mail: Mail
  delivering: boolean
  onRead: () => void
}

/** One mail: to whom, about what, how it stands; reading and sending it for those who may. */
export function MailRow({ mail, delivering, onRead }: MailRowProps) {
  const t = useMailTexts()
  const { minute } = useDay()
  const { address, name, domain } = mail.recipient
  const readable = mail.subject !== null
  const kind = t(`kind.${mail.kind}`)
  const subject = mail.subject ?? kind
  return (
    <article className={style.row} aria-label={subject}>
      <div className={style.about}>
        <div className={style.head}>
          <Tag tone={stateTones[mail.state]}>{t(`state.${mail.state}`)}</Tag>
          <strong>{subject}</strong>
        </div>
        <MetaLine
          items={[
            [name, address ?? `@${domain}`].filter(Boolean).join(' '),
            readable && kind,
            t('createdAt', { at: minute(mail.createdAt) }),
            mail.sentAt && t('sentAt', { at: minute(mail.sentAt) }),
            mail.attempts > 1 && t('attempts', { count: mail.attempts }),
          ]}
        />
        {mail.lastError && <p className={style.error}>{t('lastError', { error: mail.lastError })}</p>}
      </div>
      {readable && (
        <div className={style.actions}>
          <Button size="small" onClick={onRead}>
            {t('read')}
          </Button>
          {delivering && <SendButton mail={mail} />}
        </div>
      )}
    </article>
  )
}
