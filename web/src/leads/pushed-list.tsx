import { dayOf } from '@duijie/shared/days'
import { techFieldLabels } from '@duijie/shared/labels'
import { pushMessage } from '@duijie/shared/push-message'
import type { Push } from '@duijie/shared/pushes'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { saveFile } from '../attachments/save-file.ts'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { notify } from '../ui/notify.ts'
import { QrCode } from '../ui/qr-code.tsx'
import { useDay } from '../ui/use-day.ts'
import { drawPushPicture } from './push-picture.ts'
import { PushSlip } from './push-slip.tsx'
import { usePushTexts } from './push-texts.ts'
import style from './pushed-list.module.css'

/** What was sent: for each receiver the text to paste into WeChat and the picture to forward. */
export function PushedList({ pushes }: { pushes: readonly Push[] }) {
  const t = usePushTexts()
  return (
    <>
      <p>{t('pushedLead')}</p>
      <ul className={style.list}>
        {pushes.map((push) => (
          <li key={push.id}>
            <PushedItem push={push} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The link of a push, its text and its picture. */
export function PushedItem({ push }: { push: Push }) {
  const t = usePushTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  const sender = useAccount()?.organization?.name ?? t('bureau')
  const code = useRef<HTMLDivElement>(null)
  const [printing, setPrinting] = useState(false)
  const { link, recipientName, organizationName, teaser } = push
  if (link.token === null) return <p className={style.over}>{t(`linkState.${link.state}`)}</p>
  const url = `${location.origin}/r/${link.token}`
  const text = pushMessage({
    bureau: sender,
    recipientName,
    teaser,
    url,
    lastDay: dayOf(new Date(link.expiresAt)),
  })

  async function copy() {
    await navigator.clipboard.writeText(text)
    notify(t('copied'))
  }

  function printSlip() {
    flushSync(() => setPrinting(true))
    addEventListener('afterprint', () => setPrinting(false), { once: true })
    print()
  }

  async function download() {
    const svg = code.current?.querySelector('svg')
    if (!svg) return
    const field = teaser.techField && label(techFieldLabels[teaser.techField])
    const picture = await drawPushPicture({
      teaser,
      sender: t(`sends.${teaser.about}`, { bureau: sender }),
      from: [teaser.institution, field].filter(Boolean).join(' · '),
      code: svg,
      hints: [t('pictureHint'), t('slipUntil', { day: dayOfInstant(link.expiresAt) })],
    })
    saveFile(picture, `${teaser.title}.png`)
  }

  return (
    <div className={style.item}>
      <div className={style.code} ref={code}>
        <QrCode type="svg" value={url} size={120} />
      </div>
      <div className={style.main}>
        <strong>
          {[t(`recipient.${push.recipientKind}`), organizationName, recipientName]
            .filter(Boolean)
            .join(' · ')}
        </strong>
        <pre className={style.text}>{text}</pre>
        <div className={style.actions}>
          <Button size="small" onClick={() => void copy()}>
            {t('copyText')}
          </Button>
          <Button size="small" onClick={() => void download()}>
            {t('savePicture')}
          </Button>
          <Button size="small" onClick={printSlip}>
            {t('print')}
          </Button>
          <a href={url} target="_blank" rel="noreferrer">
            {t('preview')}
          </a>
        </div>
        {push.mail && <p className={style.mail}>{t(`mailState.${push.mail.state}`)}</p>}
        {push.channels.includes('sms') && (
          <p className={style.mail}>
            {push.sms ? t(`smsState.${push.sms.state}`, { count: push.sms.parts }) : t('smsNone')}
          </p>
        )}
      </div>
      {printing && <PushSlip push={push} url={url} sender={sender} />}
    </div>
  )
}
