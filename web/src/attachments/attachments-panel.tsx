import type { AttachmentTarget } from '@duijie/shared/attachments'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import style from './attachments.module.css'
import { attachmentQueries } from './queries.ts'
import { useAttachmentTexts } from './texts.ts'

// to show them it has to be known what there is
const Attachments = lazy(() => import('./attachments.tsx').then((part) => ({ default: part.Attachments })))

/** The files of a record on its page; nothing at all for readers for whom there is nothing. */
export function AttachmentsPanel(target: AttachmentTarget) {
  const t = useAttachmentTexts()
  const { data } = useQuery(attachmentQueries.of(target))
  if (!data || (data.items.length === 0 && !data.permissions.add)) return null
  return (
    <section className={style.panel}>
      <h2>{t('title')}</h2>
      {data.permissions.add && <p className={style.lead}>{t(`lead.${target.subjectKind}`)}</p>}
      <Suspense>
        <Attachments {...target} />
      </Suspense>
    </section>
  )
}
