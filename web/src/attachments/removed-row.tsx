import type { Attachment } from '@duijie/shared/attachments'
import { Button } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import style from './attachments.module.css'
import { attachmentChanges, attachmentCommands } from './queries.ts'
import { useAttachmentTexts } from './texts.ts'

/** A file that was just deleted can be brought back. */
export function RemovedRow({ attachment, onRestored }: { attachment: Attachment; onRestored: () => void }) {
  const t = useAttachmentTexts()
  const restore = useCommand({
    send: (_: null, key) => attachmentCommands.restore(attachment, key),
    invalidates: () => attachmentChanges(attachment),
    onDone: onRestored,
  })
  return (
    <li className={style.row} role="status">
      <div className={style.text}>
        <span className={style.facts}>{t('removed', { name: attachment.name })}</span>
        <FailureAlert error={restore.error} />
      </div>
      <Button size="small" loading={restore.isPending} onClick={() => restore.mutate(null)}>
        {t('undo')}
      </Button>
    </li>
  )
}
