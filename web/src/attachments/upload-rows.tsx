import { Button } from 'antd'
import { useFailureText } from '../lib/use-failure-text.ts'
import style from './attachments.module.css'
import { FileBadge } from './file-badge.tsx'
import { sizeWords } from './file-words.ts'
import { useAttachmentTexts } from './texts.ts'
import type { Upload, Uploads } from './use-uploads.ts'

/** Files on their way: how far they are, or why they did not arrive. */
export function UploadRows({ uploads }: { uploads: Uploads }) {
  if (uploads.items.length === 0) return null
  return (
    <ul className={style.list}>
      {uploads.items.map((upload) => (
        <UploadRow key={upload.key} upload={upload} uploads={uploads} />
      ))}
    </ul>
  )
}

function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const t = useAttachmentTexts()
  const failureText = useFailureText()
  const { key, file, state, share, error } = upload
  const percent = Math.round(share * 100)
  return (
    <li className={style.row}>
      <FileBadge name={file.name} />
      <div className={style.text}>
        <span className={style.name}>{file.name}</span>
        {state === 'waiting' && (
          <span className={style.facts}>{[sizeWords(file.size), t('waiting')].join(t('separator'))}</span>
        )}
        {state === 'sending' && (
          <>
            <span className={style.facts}>{t('sending', { percent })}</span>
            <progress className={style.progress} value={share} max={1} aria-label={file.name} />
          </>
        )}
        {error && (
          <span className={style.error} role="alert">
            {t('failed', { what: failureText(error).what, todo: failureText(error).todo })}
          </span>
        )}
      </div>
      {state === 'failed' && (
        <Button type="text" size="small" onClick={() => uploads.retry(key)}>
          {t('retry')}
        </Button>
      )}
      <Button
        type="text"
        size="small"
        aria-label={t('drop', { name: file.name })}
        onClick={() => uploads.drop(key)}
      >
        {t('dropShort')}
      </Button>
    </li>
  )
}
