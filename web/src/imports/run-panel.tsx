import type { Import } from '@duijie/shared/imports'
import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { useAccount } from '../lib/use-session.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Panel } from '../ui/page.tsx'
import style from './imports.module.css'
import { importChanges, importCommands } from './queries.ts'
import { ReportButton } from './report-button.tsx'
import { useImportTexts } from './texts.ts'

/** What would be entered, the two ticks, and the start. */
export function RunPanel({ one }: { one: Import }) {
  const t = useImportTexts()
  const staff = useAccount()?.role === 'staff'
  const [declared, setDeclared] = useState(false)
  const [asking, setAsking] = useState(false)
  const [wanted, setWanted] = useState(one.createOrganizations)
  const { counts, failure } = one
  const refresh = useRefreshOnConflict(importChanges)
  const create = useCommand({
    send: (createOrganizations: boolean, idempotencyKey) =>
      importCommands.patch(one, { createOrganizations }, idempotencyKey),
    invalidates: () => importChanges,
    onFailed(error) {
      setWanted(one.createOrganizations)
      refresh(error)
    },
  })
  const run = useCommand({
    send: (_: undefined, idempotencyKey) => importCommands.run(one.id, idempotencyKey),
    invalidates: () => importChanges,
    onFailed: refresh,
    onDone: () => setAsking(false),
  })
  const count = counts.new + counts.update
  const said = t('willEnter', {
    new: counts.new,
    update: counts.update,
    skip: counts.skip,
    rejected: counts.rejected,
  })
  return (
    <Panel>
      {failure && (
        <div className={style.failure}>
          <Alert type="error" showIcon role="alert" title={t('failedTitle')} description={failure} />
        </div>
      )}
      <p>{count === 0 ? t('nothing') : said}</p>
      <div className={style.ticks}>
        {staff && counts.unknownOrganizations > 0 && (
          <div>
            <Checkbox
              checked={wanted}
              disabled={create.isPending}
              onChange={({ target }) => {
                setWanted(target.checked)
                create.mutate(target.checked)
              }}
            >
              {t('createOrganizations', { count: counts.unknownOrganizations })}
            </Checkbox>
            <div className={`${style.quiet} ${style.under}`}>{t('createOrganizationsNote')}</div>
          </div>
        )}
        <Checkbox checked={declared} onChange={({ target }) => setDeclared(target.checked)}>
          {t('noStateSecret')}
        </Checkbox>
        <FailureAlert error={create.error} />
      </div>
      <div className={style.bar}>
        <Button type="primary" disabled={!declared || count === 0} onClick={() => setAsking(true)}>
          {t('run')}
        </Button>
        {counts.rejected + counts.skip > 0 && <ReportButton id={one.id} />}
      </div>
      <ConfirmDialog
        open={asking}
        title={t('runTitle')}
        text={
          <>
            <p>{said}</p>
            <p>{t('runText')}</p>
          </>
        }
        confirmLabel={t('run')}
        busy={run.isPending}
        error={run.error}
        onConfirm={() => run.mutate(undefined)}
        onCancel={() => setAsking(false)}
      />
    </Panel>
  )
}
