import type { AttachmentTarget } from '@duijie/shared/attachments'
import { useQuery } from '@tanstack/react-query'
import { Panel } from '../ui/page.tsx'
import style from './attachments.module.css'
import { Attachments } from './attachments.tsx'
import { attachmentQueries } from './queries.ts'
import { useAttachmentTexts } from './texts.ts'

/** The papers of a record, on a page of panels; nothing at all for readers for whom there is nothing. */
export function RecordFiles(target: AttachmentTarget) {
  const t = useAttachmentTexts()
  const { data } = useQuery(attachmentQueries.of(target))
  if (!data || (data.items.length === 0 && !data.permissions.add)) return null
  return (
    <Panel title={t('title')}>
      {data.permissions.add && <p className={style.lead}>{t(`lead.${target.subjectKind}`)}</p>}
      <Attachments {...target} />
    </Panel>
  )
}
