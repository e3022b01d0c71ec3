import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { notify } from './notify.ts'
import { QrCode } from './qr-code.tsx'
import style from './share-page.module.css'
import { useShareTexts } from './share-texts.ts'

/** Where a page is for others: no filters, no comparison that the reader has open. */
const addressOf = (path: string) => `${location.origin}${path}`

interface ShareDialogProps {
  path: string
  open: boolean
  onClose: () => void
}

/** The picture of a public page, a code to scan, and the link to copy. */
export default function ShareDialog({ path, open, onClose }: ShareDialogProps) {
  const t = useShareTexts()
  const [failed, setFailed] = useState(false)
  const [pictured, setPictured] = useState(true)
  const url = addressOf(path)
  const picture = `/share-pictures${path}.png`

  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      notify(t('copied'))
      onClose()
    } catch {
      setFailed(true)
    }
  }

  return (
    <Modal open={open} title={t('title')} footer={null} onCancel={onClose} width={420} destroyOnHidden>
      <div className={style.share}>
        {pictured && (
          <img
            className={style.picture}
            src={picture}
            alt={t('picture')}
            width={1200}
            height={630}
            onError={() => setPictured(false)}
          />
        )}
        <QrCode type="svg" value={url} size={140} />
        <p>{t('hint')}</p>
        <div className={style.link}>
          <Input aria-label={t('address')} value={url} readOnly onFocus={(event) => event.target.select()} />
          <Button type="primary" onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </div>
        {failed && <p role="alert">{t('copyFailed')}</p>}
        {pictured && (
          <a className={style.save} href={picture} download>
            {t('savePicture')}
          </a>
        )}
      </div>
    </Modal>
  )
}
