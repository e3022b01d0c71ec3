import { evidenceKindLabels } from '@duijie/shared/agreement-labels'
import { type Attachment, visibilitiesOf } from '@duijie/shared/attachments'
import { Button } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './attachments.module.css'
import { FileBadge } from './file-badge.tsx'
import { sizeWords } from './file-words.ts'
import { attachmentChanges, attachmentCommands } from './queries.ts'
import { saveFile } from './save-file.ts'
import { useAttachmentTexts } from './texts.ts'

interface AttachmentRowProps {
  attachment: Attachment
  /** absent: it is there to be saved alone */
  onRemoved?: (attachment: Attachment) => void
}

export function AttachmentRow({ attachment, onRemoved }: AttachmentRowProps) {
  const t = useAttachmentTexts()
  const { dayOfInstant } = useDay()
  const label = useLabel()
  const { name, size, createdAt, uploadedBy, visibility, subjectKind, permissions } = attachment
  const download = useCommand({
    send: () => attachmentCommands.download(attachment),
    onDone: ({ bytes }) => saveFile(bytes, name),
  })
  const remove = useCommand({
    send: (_: null, key) => attachmentCommands.remove(attachment, key),
    invalidates: () => attachmentChanges(attachment),
    onDone: () => onRemoved?.(attachment),
  })
  const facts = [
    ...(attachment.evidenceKind ? [label(evidenceKindLabels[attachment.evidenceKind])] : []),
    sizeWords(size),
    dayOfInstant(createdAt),
    ...(uploadedBy ? [t('uploadedBy', { name: uploadedBy })] : []),
  ]
  return (
    <li className={style.row}>
      <FileBadge name={name} />
      <div className={style.text}>
        <button
          type="button"
          className={style.link}
          aria-label={t('download', { name })}
          disabled={download.isPending}
          onClick={() => download.mutate(null)}
        >
          {name}
        </button>
        <span className={style.facts}>{facts.join(t('separator'))}</span>
        <FailureAlert error={download.error ?? remove.error} />
      </div>
      {visibilitiesOf[subjectKind].length > 1 && visibility === 'internal' && <Tag>{t('internal')}</Tag>}
      {onRemoved && permissions.remove && (
        <Button
          type="text"
          size="small"
          aria-label={t('remove', { name })}
          loading={remove.isPending}
          onClick={() => remove.mutate(null)}
        >
          {t('removeShort')}
        </Button>
      )}
    </li>
  )
}
