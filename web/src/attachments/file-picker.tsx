import { evidenceKindLabels } from '@duijie/shared/agreement-labels'
import {
  ATTACHMENT_MAX_BYTES,
  ATTACHMENT_MAX_COUNT,
  type AttachmentSubject,
  type EvidenceKind,
  evidenceKindsOf,
  visibilitiesOf,
} from '@duijie/shared/attachments'
import { Checkbox, Select } from 'antd'
import { type ChangeEvent, type DragEvent, useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import style from './attachments.module.css'
import { acceptedFiles, acceptedPhotos } from './file-words.ts'
import { useAttachmentTexts } from './texts.ts'
import type { Uploads } from './use-uploads.ts'

/** Where files are chosen, dropped or, on a phone, photographed. */
export function FilePicker({ kind, uploads }: { kind: AttachmentSubject; uploads: Uploads }) {
  const t = useAttachmentTexts()
  const [over, setOver] = useState(false)
  const [internal, setInternal] = useState(false)
  const label = useLabel()
  const kinds = evidenceKindsOf[kind]
  const [evidence, setEvidence] = useState<EvidenceKind | undefined>(kinds?.[0])
  const [usual] = visibilitiesOf[kind]
  const staff = useAccount()?.role === 'staff'
  const ofOwner = kind === 'result'
  const chooses = visibilitiesOf[kind].length > 1 && (ofOwner || staff)
  const add = (files: FileList | null) => {
    if (files) uploads.add([...files], chooses && internal ? 'internal' : usual, evidence)
  }
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    add(target.files)
    // the same file may be chosen again
    target.value = ''
  }
  const dragged = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside)
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first */}
      <div
        className={`${style.picker} ${over ? style.over : ''}`}
        onDragOver={dragged(true)}
        onDragLeave={dragged(false)}
        onDrop={(event) => {
          dragged(false)(event)
          add(event.dataTransfer.files)
        }}
      >
        <div className={style.ways}>
          {kinds && (
            <Select<EvidenceKind>
              aria-label={t('evidence')}
              value={evidence ?? null}
              onChange={setEvidence}
              options={kinds.map((value) => ({ value, label: label(evidenceKindLabels[value]) }))}
              style={{ minWidth: 140 }}
            />
          )}
          <label className={style.choose}>
            <input
              type="file"
              multiple
              accept={acceptedFiles}
              onChange={chosen}
              className="visually-hidden"
            />
            {t('choose')}
          </label>
          <label className={`${style.choose} ${style.camera}`}>
            <input
              type="file"
              accept={acceptedPhotos}
              capture="environment"
              onChange={chosen}
              className="visually-hidden"
            />
            {t('camera')}
          </label>
          <span className={style.orDrop}>{t('orDrop')}</span>
        </div>
        <p className={style.accepted}>
          {t('accepted', { size: ATTACHMENT_MAX_BYTES / 1024 / 1024, count: ATTACHMENT_MAX_COUNT })}
        </p>
      </div>
      {chooses && (
        <Checkbox checked={internal} onChange={({ target }) => setInternal(target.checked)}>
          {t(ofOwner ? 'internalOnly' : 'bureauOnly')}
        </Checkbox>
      )}
    </>
  )
}
