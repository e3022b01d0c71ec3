import { importFields } from '@duijie/shared/import-fields'
import type { ColumnMapping, Import } from '@duijie/shared/imports'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { fieldErrorsOf } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Panel } from '../ui/page.tsx'
import style from './imports.module.css'
import { importChanges, importCommands } from './queries.ts'
import { useImportTexts } from './texts.ts'

const LEFT_OUT = ''

/** What every record needs and no column says. */
function missingOf({ kind, sheets }: Import) {
  const mapped = new Set(sheets.flatMap(({ columns }) => columns.map(({ field }) => field)))
  return importFields[kind].filter(({ code, required }) => required && !mapped.has(code))
}

/** What the columns of the file are here; shown at once where something that is needed was not recognised. */
export function ColumnsPanel({ one }: { one: Import }) {
  const t = useImportTexts()
  const label = useLabel()
  const fields = importFields[one.kind]
  const missing = missingOf(one)
  const [open, setOpen] = useState(missing.length > 0)
  const [changed, setChanged] = useState<ColumnMapping>({})
  const save = useCommand({
    send: (mapping: ColumnMapping, idempotencyKey) => importCommands.patch(one, { mapping }, idempotencyKey),
    invalidates: () => importChanges,
    onFailed: useRefreshOnConflict(importChanges),
    onDone(saved) {
      setChanged({})
      setOpen(missingOf(saved).length > 0)
    },
  })
  useLeaveWarning(Object.keys(changed).length > 0 && !save.isPending)
  const refused = new Set(fieldErrorsOf(save.error).map(({ name }) => name.at(-1)))
  const unmapped = [
    ...new Set(
      one.sheets.flatMap(({ columns }) =>
        columns.filter(({ field }) => field === null).map(({ heading }) => heading),
      ),
    ),
  ]
  const options = [
    { value: LEFT_OUT, label: t('leaveOut') },
    ...fields.map((field) => ({
      value: field.code,
      label: label(field.label) + (field.required ? ' *' : ''),
    })),
  ]

  return (
    <Panel
      title={t('columns')}
      actions={
        <Button onClick={() => setOpen(!open)} aria-expanded={open}>
          {t(open ? 'closeColumns' : 'editColumns')}
        </Button>
      }
    >
      <div className={style.lines}>
        {missing.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={
              one.sheets.every(({ headerRow }) => headerRow === null) && missing[0]
                ? t('noHeader', { field: label(missing[0].label) })
                : t('missing', { fields: missing.map((field) => label(field.label)).join('、') })
            }
          />
        )}
        {one.mappingRemembered && <p className={style.quiet}>{t('remembered')}</p>}
        {one.sheets.map(({ name, rows, headerRow }) => (
          <p key={name} className={style.quiet}>
            {[name && t('sheet', { name }), headerRow !== null && t('sheetRows', { rows, row: headerRow })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        ))}
        {unmapped.length > 0 && (
          <p className={style.quiet}>
            {t('unmapped', { count: unmapped.length, names: unmapped.slice(0, 8).join('、') })}
          </p>
        )}
      </div>
      {open && (
        <>
          <p className={style.quiet}>{t('columnsLead')}</p>
          {one.sheets.map((sheet) => (
            <div key={sheet.name} className={style.scroll}>
              <table className={style.table}>
                <caption className="visually-hidden">{sheet.name ?? t('columns')}</caption>
                <thead>
                  <tr>
                    <th>{t('heading')}</th>
                    <th>{t('field')}</th>
                    <th>{t('samples')}</th>
                  </tr>
                </thead>
                <tbody>
                  {sheet.columns.map(({ heading, key, field, samples }, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
                    <tr key={at}>
                      <td>{heading}</td>
                      <td>
                        <Select
                          id={`mapping_${key}`}
                          aria-label={`${t('field')}: ${heading}`}
                          {...(refused.has(key) && { status: 'error' as const })}
                          style={{ minWidth: 170 }}
                          disabled={key === ''}
                          options={options}
                          showSearch={{ optionFilterProp: 'label' }}
                          value={
                            changed[key] ?? (fields.some(({ code }) => code === field) ? field : LEFT_OUT)
                          }
                          onChange={(value) => setChanged({ ...changed, [key]: value ?? LEFT_OUT })}
                        />
                      </td>
                      <td className={style.samples}>{samples.join(' / ')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ))}
          <div className={style.ticks}>
            <div>
              <Button
                type="primary"
                disabled={Object.keys(changed).length === 0}
                loading={save.isPending}
                onClick={() => save.mutate({ ...one.mapping, ...changed })}
              >
                {t('applyMapping')}
              </Button>
            </div>
            <FailureAlert error={save.error} />
          </div>
        </>
      )}
    </Panel>
  )
}
