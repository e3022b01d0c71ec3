import type { AttachmentTarget } from '@duijie/shared/attachments'
import { useQuery } from '@tanstack/react-query'
import { Attachments } from '../attachments/attachments.tsx'
import { attachmentQueries } from '../attachments/queries.ts'
import { useAttachmentTexts } from '../attachments/texts.ts'
import { Panel } from '../ui/page.tsx'
import style from './agreements.module.css'

/** The papers of an agreement; nothing at all for readers for whom there is nothing. */
export function AgreementFiles(target: AttachmentTarget) {
  const t = useAttachmentTexts()
  const { data } = useQuery(attachmentQueries.of(target))
  if (!data || (data.items.length === 0 && !data.permissions.add)) return null
  return (
    <Panel title={t('title')}>
      {data.permissions.add && <p className={style.none}>{t(`lead.${target.subjectKind}`)}</p>}
      <Attachments {...target} />
    </Panel>
  )
}
