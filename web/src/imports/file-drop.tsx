import { grouped } from '@duijie/shared/grouped'
import type { ImportKind } from '@duijie/shared/import-queries'
import { IMPORT_MAX_BYTES, IMPORT_MAX_ROWS } from '@duijie/shared/imports'
import { Progress } from 'antd'
import { type DragEvent, useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import style from './imports.module.css'
import { importChanges, importCommands } from './queries.ts'
import { useImportTexts } from './texts.ts'

const accepted = '.xlsx,.xlsm,.xls,.csv,.txt,.tsv,.jsonl'

/** Where a spreadsheet is chosen or dropped; it is sent and read at once. */
export function FileDrop({ kind, onUploaded }: { kind: ImportKind; onUploaded: (id: string) => void }) {
  const t = useImportTexts()
  const [over, setOver] = useState(false)
  const [share, setShare] = useState(0)
  const upload = useCommand({
    send: (file: File, idempotencyKey) =>
      importCommands.upload({ kind, file, onProgress: setShare }, idempotencyKey),
    invalidates: () => importChanges,
    onDone: ({ id }) => onUploaded(id),
  })
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (!file || upload.isPending) return
    setShare(0)
    upload.mutate(file)
  }
  const dragged = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside)
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first */}
      <div
        className={`${style.drop} ${over ? style.over : ''}`}
        onDragOver={dragged(true)}
        onDragLeave={dragged(false)}
        onDrop={(event) => {
          dragged(false)(event)
          take(event.dataTransfer.files)
        }}
        aria-busy={upload.isPending}
      >
        {upload.isPending ? (
          <output>
            {share < 1 ? t('sending', { percent: Math.round(share * 100) }) : t('reading')}
            <Progress percent={Math.round(share * 100)} showInfo={false} status="active" />
          </output>
        ) : (
          <p>
            {t('drop')}
            <label className={style.choose}>
              <input
                type="file"
                accept={accepted}
                className="visually-hidden"
                onChange={({ target }) => {
                  take(target.files)
                  // the same file may be chosen again
                  target.value = ''
                }}
              />
              {t('choose')}
            </label>
          </p>
        )}
        <p className={style.quiet}>
          {t('accepted', {
            size: IMPORT_MAX_BYTES / 1024 / 1024,
            rows: grouped(IMPORT_MAX_ROWS),
          })}
        </p>
      </div>
      <FailureAlert error={upload.error} />
    </>
  )
}
