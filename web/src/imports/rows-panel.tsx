import { type ImportField, importFields } from '@duijie/shared/import-fields'
import { rowFilters } from '@duijie/shared/import-queries'
import {
  type Import,
  type ImportRow,
  type RowChoice,
  type RowChoiceInput,
  rowChoices,
} from '@duijie/shared/imports'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FailureState } from '../ui/failure-state.tsx'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { ImportedRow } from './imported-row.tsx'
import style from './imports.module.css'
import { importChanges, importCommands, importQueries } from './queries.ts'
import { useImportTexts } from './texts.ts'

const route = getRouteApi('/antd/imports/$importId')

/** The rows as they were read, narrowed to those that somebody has to look at, and what becomes of each. */
export function RowsPanel({ one }: { one: Import }) {
  const t = useImportTexts()
  const label = useLabel()
  const { only = 'all' } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(importQueries.rows(one.id, only))
  const [compared, setCompared] = useState<ImportRow>()
  const choose = useCommand({
    send: (input: RowChoiceInput, idempotencyKey) => importCommands.choose(one.id, input, idempotencyKey),
    invalidates: () => importChanges,
    onFailed: useRefreshOnConflict(importChanges),
    onDone: () => setCompared(undefined),
  })
  const present = new Set(one.sheets.flatMap(({ columns }) => columns.map(({ field }) => field)))
  const fields = importFields[one.kind].filter(({ code }) => present.has(code))
  const rows = query.data?.pages.flatMap(({ items }) => items)
  const total = query.data?.pages[0]?.total ?? 0
  const open = one.stage === 'parsed'
  const countOf = { all: one.counts.total, ...one.counts }

  return (
    <Panel title={t('rows')}>
      <div className={style.bar}>
        <div className={style.scroll}>
          <Segmented
            aria-label={t('rows')}
            value={only}
            options={rowFilters.map((value) => ({
              value,
              label: [t(`only.${value}`), countOf[value]].join(' '),
            }))}
            onChange={(value) =>
              void navigate({ search: value === 'all' ? {} : { only: value }, replace: true })
            }
          />
        </div>
        {open && total > 1 && one.counts.rejected < one.counts.total && (
          <Select<RowChoice | null>
            aria-label={t('allTo', { count: total })}
            value={null}
            style={{ minWidth: 220 }}
            placeholder={t('allTo', { count: total })}
            loading={choose.isPending}
            options={rowChoices
              .filter((value) => value !== 'update' || one.counts.duplicates > 0)
              .map((value) => ({ value, label: t(`choice.${value}`) }))}
            onChange={(choice) => choice && choose.mutate({ only, choice })}
          />
        )}
      </div>
      <FailureAlert error={choose.error} />
      {!rows && query.isError && <FailureState error={query.error} onRetry={() => void query.refetch()} />}
      {!rows && !query.isError && <Skeleton lines={8} />}
      {rows?.length === 0 && <p className={style.quiet}>{t('noRows')}</p>}
      {rows && rows.length > 0 && (
        <div className={style.scroll} aria-busy={query.isFetching}>
          <table className={style.table}>
            <caption className="visually-hidden">{t('rows')}</caption>
            <thead>
              <tr>
                <th>{t('rowNumber')}</th>
                <th>{t(open ? 'choice' : 'outcome')}</th>
                {fields.map((field: ImportField) => (
                  <th key={field.code}>{label(field.label)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ImportedRow
                  key={row.position}
                  row={row}
                  fields={fields}
                  one={one}
                  onChoose={(choice) => choose.mutate({ positions: [row.position], choice })}
                  onCompare={() => setCompared(row)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {compared && (
        <DuplicateDialog
          row={compared}
          one={one}
          fields={fields}
          busy={choose.isPending}
          error={choose.error}
          onChoose={(choice, targetId) =>
            choose.mutate({ positions: [compared.position], choice, ...(targetId && { targetId }) })
          }
          onClose={() => setCompared(undefined)}
        />
      )}
    </Panel>
  )
}
