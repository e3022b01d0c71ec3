import type { Attachment, AttachmentTarget } from '@duijie/shared/attachments'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { AttachmentRow } from './attachment-row.tsx'
import style from './attachments.module.css'
import { FilePicker } from './file-picker.tsx'
import { attachmentQueries } from './queries.ts'
import { RemovedRow } from './removed-row.tsx'
import { useAttachmentTexts } from './texts.ts'
import { UploadRows } from './upload-rows.tsx'
import { type Uploads, useUploads } from './use-uploads.ts'

/** The files of a record: to save, and for who may change them to add, delete and bring back. */
export function Attachments({ subjectKind, subjectId }: AttachmentTarget) {
  const uploads = useUploads(subjectKind, subjectId)
  return <AttachmentFiles subjectKind={subjectKind} subjectId={subjectId} uploads={uploads} />
}

/** The files of a record, to save alone. */
export function SavableAttachments(target: AttachmentTarget) {
  const t = useAttachmentTexts()
  const query = useQuery(attachmentQueries.of(target))
  return (
    <Loaded query={query} skeleton={<Skeleton lines={1} />}>
      {({ items }) =>
        items.length === 0 ? (
          <span className={style.none}>{t('none')}</span>
        ) : (
          <ul className={style.list}>
            {items.map((attachment) => (
              <AttachmentRow key={attachment.id} attachment={attachment} />
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

interface AttachmentFilesProps extends AttachmentTarget {
  uploads: Uploads
}

function AttachmentFiles({ uploads, ...target }: AttachmentFilesProps) {
  const t = useAttachmentTexts()
  const query = useQuery(attachmentQueries.of(target))
  const [removed, setRemoved] = useState<readonly Attachment[]>([])
  const restored = (id: string) => setRemoved((known) => known.filter((one) => one.id !== id))
  return (
    <Loaded query={query} skeleton={<Skeleton lines={1} />}>
      {({ items, permissions }) => (
        <div className={style.files}>
          {items.length === 0 && !permissions.add && <p className={style.none}>{t('none')}</p>}
          {items.length > 0 && (
            <ul className={style.list}>
              {items.map((attachment) => (
                <AttachmentRow
                  key={attachment.id}
                  attachment={attachment}
                  onRemoved={(one) => setRemoved((known) => [...known, one])}
                />
              ))}
            </ul>
          )}
          {removed.length > 0 && (
            <ul className={style.list}>
              {removed.map((one) => (
                <RemovedRow key={one.id} attachment={one} onRestored={() => restored(one.id)} />
              ))}
            </ul>
          )}
          <UploadRows uploads={uploads} />
          {permissions.add && <FilePicker kind={target.subjectKind} uploads={uploads} />}
        </div>
      )}
    </Loaded>
  )
}

/** In a form: as on the page of the record, or, before it is saved, files that wait for it. */
export function AttachmentItems({
  subjectKind,
  subjectId,
  uploads,
}: Omit<AttachmentFilesProps, 'subjectId'> & { subjectId: string | null }) {
  return (
    <div className={style.items}>
      {subjectId !== null ? (
        <AttachmentFiles subjectKind={subjectKind} subjectId={subjectId} uploads={uploads} />
      ) : (
        <div className={style.files}>
          <UploadRows uploads={uploads} />
          <FilePicker kind={subjectKind} uploads={uploads} />
        </div>
      )}
    </div>
  )
}
