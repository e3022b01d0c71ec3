import { importFields } from '@duijie/shared/import-fields'
import type { Import } from '@duijie/shared/imports'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page, Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { ColumnsPanel } from './columns-panel.tsx'
import style from './imports.module.css'
import { OutcomePanel } from './outcome-panel.tsx'
import { enteredChanges, importChanges, importCommands, importQueries } from './queries.ts'
import { RowsPanel } from './rows-panel.tsx'
import { RunPanel } from './run-panel.tsx'
import { useImportTexts } from './texts.ts'

const route = getRouteApi('/antd/imports/$importId')

/** One import: its columns, its rows with what is wrong with them, running it, and what came of it. */
export function ImportPage() {
  const { importId } = route.useParams()
  const query = useQuery(importQueries.get(importId))
  useRefreshOnceDone(query.data)
  return (
    <Loaded query={query} page>
      {(one) => <ShownImport one={one} />}
    </Loaded>
  )
}

/** What the import entered shows elsewhere as soon as it has run. */
function useRefreshOnceDone(one: Import | undefined) {
  const client = useQueryClient()
  const before = useRef(one?.stage)
  useEffect(() => {
    if (before.current === 'running' && one !== undefined && one.stage !== 'running') {
      for (const queryKey of enteredChanges) void client.invalidateQueries({ queryKey })
    }
    before.current = one?.stage
  }, [client, one])
}

function ShownImport({ one }: { one: Import }) {
  const t = useImportTexts()
  const { minute } = useDay()
  const { stage, kind, fileName, sameFile, notes, remarks, uploadedBy, createdAt } = one
  const skipped = remarks.filter((remark) => remark.skipped)
  return (
    <Page
      title={t('pageTitle', { kind: t(`kind.${kind}`), file: fileName })}
      crumbs={<Breadcrumbs list="imports" />}
      lead={t('by', { name: uploadedBy ?? '', at: minute(createdAt) })}
      actions={
        <>
          <Link to="/imports" search={{ kind: [kind] }} className={buttonClass.plain}>
            {t('another')}
          </Link>
          {stage === 'parsed' && <DiscardButton one={one} />}
        </>
      }
    >
      <div className={style.panels}>
        {(stage === 'running' || stage === 'imported') && <OutcomePanel one={one} />}
        {sameFile && stage === 'parsed' && (
          <Alert
            type="warning"
            showIcon
            title={t('sameFile')}
            description={t('sameFileText', { at: minute(sameFile.at) })}
            action={
              <Link to="/imports/$importId" params={{ importId: sameFile.id }}>
                {t('seeEarlier')}
              </Link>
            }
          />
        )}
        {notes.length > 0 && <Alert type="info" showIcon title={t('notes')} description={notes.join('；')} />}
        {stage === 'parsed' && <ColumnsPanel one={one} />}
        {(stage !== 'imported' || one.keptUntil) && <RowsPanel one={one} />}
        {skipped.length > 0 && (
          <Panel>
            <details>
              <summary>{t('remarks', { count: skipped.length })}</summary>
              <ul className={style.remarks}>
                {skipped.map(({ sheet, row, reason }) => (
                  <li key={`${sheet} ${row} ${reason}`}>
                    {[sheet, row === null ? reason : t('remarkRow', { row, reason })]
                      .filter(Boolean)
                      .join(' · ')}
                  </li>
                ))}
              </ul>
            </details>
          </Panel>
        )}
        {stage === 'parsed' && importFields[kind].length > 0 && <RunPanel one={one} />}
      </div>
    </Page>
  )
}

function DiscardButton({ one }: { one: Import }) {
  const t = useImportTexts()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const remove = useCommand({
    send: (_: undefined, idempotencyKey) => importCommands.remove(one.id, idempotencyKey),
    onDone() {
      notify(t('discarded'))
      void navigate({ to: '/imports', search: { kind: [one.kind] } })
    },
    invalidates: () => [[...(importChanges[0] ?? []), 'list']],
  })
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('discardTitle')}
        text={t('discardText')}
        confirmLabel={t('discard')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined)}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
