import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page, Panel } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { FailedJobRow } from './failed-job-row.tsx'
import { JobCountsTable } from './job-counts-table.tsx'
import style from './jobs-page.module.css'
import { jobChanges, jobCommands, jobQueries } from './queries.ts'
import { useJobTexts } from './texts.ts'

/** The work of the background, and what of it waits for somebody to look. */
export function JobsPage() {
  const t = useJobTexts()
  const [asking, setAsking] = useState(false)
  const overview = useQuery(jobQueries.overview())
  const failed = useInfiniteQuery(jobQueries.failed())
  const someFailed = (failed.data?.pages[0]?.total ?? 0) > 0
  const retryAll = useCommand({
    send: (_all: 'all', key) => jobCommands.retryAll(key),
    invalidates: () => jobChanges,
    onDone({ retried }) {
      notify(t('retried', { count: retried }))
      setAsking(false)
    },
  })
  const failures = (
    <section className={style.section}>
      <h2>{t('failedTitle')}</h2>
      <PagedList
        query={failed}
        filtered={false}
        onClear={() => undefined}
        empty={<EmptyState title={t('noneTitle')} text={t('noneText')} />}
      >
        {(job) => <FailedJobRow job={job} />}
      </PagedList>
    </section>
  )
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={someFailed && <Button onClick={() => setAsking(true)}>{t('retryAll')}</Button>}
    >
      {someFailed && failures}
      <Panel title={t('queues')}>
        <Loaded query={overview}>{({ items }) => <JobCountsTable items={items} />}</Loaded>
      </Panel>
      {!someFailed && failures}
      <ConfirmDialog
        open={asking}
        title={t('retryTitle')}
        text={<p>{t('retryText')}</p>}
        confirmLabel={t('retryAll')}
        busy={retryAll.isPending}
        error={retryAll.error}
        onConfirm={() => retryAll.mutate('all')}
        onCancel={() => setAsking(false)}
      />
    </Page>
  )
}
