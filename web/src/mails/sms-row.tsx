import type { SmsMessage } from '@duijie/shared/sms'
import { Button } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './mail-row.module.css'
import { stateTones } from './mail-row.tsx'
import { smsChanges, smsCommands } from './sms-queries.ts'
import { useMailTexts } from './texts.ts'

interface SmsRowProps {
  message: SmsMessage
  delivering: boolean
}

/** One text message: to whom, what it says, how it stands; copying and sending it for those who may. */
export function SmsRow({ message, delivering }: SmsRowProps) {
  const t = useMailTexts()
  const { minute } = useDay()
  const { recipient, text, state } = message
  const send = useCommand({
    send: (id: string, key) => smsCommands.send([id], key),
    invalidates: () => smsChanges,
    onDone: ({ queued }) => notify(t('smsQueued', { count: queued })),
  })

  async function copy(words: string) {
    await navigator.clipboard.writeText(words)
    notify(t('smsCopied'))
  }

  const kind = t(`kind.${message.kind}`)
  const name = recipient ? [recipient.name, recipient.phone].filter(Boolean).join(' ') : kind
  return (
    <article className={style.row} aria-label={name}>
      <div className={style.about}>
        <div className={style.head}>
          <Tag tone={stateTones[state]}>{t(`state.${state}`)}</Tag>
          <strong>{name}</strong>
        </div>
        {text !== null && <p className={style.words}>{text}</p>}
        <MetaLine
          items={[
            recipient && kind,
            t('smsParts', { count: message.parts }),
            t('createdAt', { at: minute(message.createdAt) }),
            message.sentAt && t('sentAt', { at: minute(message.sentAt) }),
            message.attempts > 1 && t('attempts', { count: message.attempts }),
          ]}
        />
        {message.lastError && <p className={style.error}>{t('lastError', { error: message.lastError })}</p>}
      </div>
      {text !== null && (
        <div className={style.actions}>
          <Button size="small" onClick={() => void copy(text)}>
            {t('smsCopy')}
          </Button>
          {delivering && (state === 'failed' || state === 'kept') && (
            <Button size="small" loading={send.isPending} onClick={() => send.mutate(message.id)}>
              {t(state === 'failed' ? 'sendAgain' : 'sendNow')}
            </Button>
          )}
          <FailureAlert error={send.error} />
        </div>
      )}
    </article>
  )
}
