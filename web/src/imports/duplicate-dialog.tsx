import type { ImportField } from '@duijie/shared/import-fields'
import type { ImportKind } from '@duijie/shared/import-queries'
import type { Import, ImportRow, RowChoice, RowDuplicate } from '@duijie/shared/imports'
import { Link } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { Fragment } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Tag } from '../ui/tag.tsx'
import style from './imports.module.css'
import { useImportTexts } from './texts.ts'

interface DuplicateDialogProps {
  row: ImportRow
  one: Import
  fields: readonly ImportField[]
  busy: boolean
  error: unknown
  onChoose: (choice: RowChoice, targetId?: string) => void
  onClose: () => void
}

/** A row and the records that it may say again, side by side. */
export function DuplicateDialog({ row, one, fields, busy, error, onChoose, onClose }: DuplicateDialogProps) {
  const t = useImportTexts()
  const open = one.stage === 'parsed' && !row.rejected
  const known = row.duplicates.filter(({ recordId }) => recordId !== null)
  return (
    <Modal
      open
      width={860}
      title={t('compareTitle', { row: row.row })}
      onCancel={onClose}
      footer={
        open && (
          <>
            <Button disabled={busy} onClick={() => onChoose('new')}>
              {t('asNew')}
            </Button>
            <Button disabled={busy} onClick={() => onChoose('skip')}>
              {t('skipIt')}
            </Button>
          </>
        )
      }
    >
      {known.map((duplicate) => (
        <section key={duplicate.recordId}>
          <div className={style.bar}>
            <Tag tone="warning">{t(`duplicate.${duplicate.reason}`, { row: duplicate.row ?? 0 })}</Tag>
            <RecordLink kind={one.kind} duplicate={duplicate} />
            {open && (
              <Button
                type="primary"
                loading={busy}
                onClick={() => onChoose('update', duplicate.recordId ?? undefined)}
              >
                {t('updateThis')}
              </Button>
            )}
          </div>
          <Sides row={row} duplicate={duplicate} fields={fields} />
        </section>
      ))}
      {open && <p className={style.quiet}>{t('updateNote')}</p>}
      <FailureAlert error={error} />
    </Modal>
  )
}

function Sides({
  row,
  duplicate,
  fields,
}: {
  row: ImportRow
  duplicate: RowDuplicate
  fields: readonly ImportField[]
}) {
  const t = useImportTexts()
  const label = useLabel()
  const bare = (text: string) => text.replace(/\s+/g, '')
  return (
    <div className={style.sides}>
      <span className={style.name} />
      <strong>{t('inFile')}</strong>
      <strong>{t('inSystem')}</strong>
      {fields
        .filter(({ code }) => row.cells[code] || duplicate.cells[code])
        .map(({ code, label: name }) => {
          const said = row.cells[code] ?? ''
          const known = duplicate.cells[code] ?? ''
          const differs = said !== '' && bare(said) !== bare(known) ? style.differs : undefined
          return (
            <Fragment key={code}>
              <span className={style.name}>{label(name)}</span>
              <span className={differs}>{said}</span>
              <span className={differs}>{known}</span>
            </Fragment>
          )
        })}
    </div>
  )
}

function RecordLink({ kind, duplicate: { recordId, title } }: { kind: ImportKind; duplicate: RowDuplicate }) {
  if (recordId === null) return <span>{title}</span>
  if (kind === 'needs') {
    return (
      <Link to="/needs/$needId" params={{ needId: recordId }} target="_blank">
        {title}
      </Link>
    )
  }
  if (kind === 'results') {
    return (
      <Link to="/results/$resultId" params={{ resultId: recordId }} target="_blank">
        {title}
      </Link>
    )
  }
  if (kind === 'events') {
    return (
      <Link to="/events/$eventId" params={{ eventId: recordId }} target="_blank">
        {title}
      </Link>
    )
  }
  return <span>{title}</span>
}
