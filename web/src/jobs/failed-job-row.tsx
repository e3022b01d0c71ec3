import type { FailedJob } from '@duijie/shared/jobs'
import { Button } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { useDay } from '../ui/use-day.ts'
import style from './failed-job-row.module.css'
import { jobChanges, jobCommands } from './queries.ts'
import { useJobTexts } from './texts.ts'
import { useJobName } from './use-job-name.ts'

/** A job that failed for good: which, why, and the way to run it again. */
export function FailedJobRow({ job }: { job: FailedJob }) {
  const t = useJobTexts()
  const nameOf = useJobName()
  const { minute } = useDay()
  const retry = useCommand({
    send: (id: string, key) => jobCommands.retry(id, key),
    invalidates: () => jobChanges,
    onDone: ({ retried }) => notify(t('retried', { count: retried })),
    onFailed: useRefreshOnConflict(jobChanges),
  })
  return (
    <article className={style.row} aria-label={nameOf(job.name)}>
      <div className={style.about}>
        <strong>{nameOf(job.name)}</strong>
        <p className={style.error}>{job.error}</p>
        <MetaLine
          items={[
            t('attempts', { count: job.attempts }),
            t('failedAt', { at: minute(job.failedAt) }),
            ...job.subjectIds.map((id) => t('subject', { id })),
          ]}
        />
        <FailureAlert error={retry.error} />
      </div>
      <Button size="small" loading={retry.isPending} onClick={() => retry.mutate(job.id)}>
        {t('retry')}
      </Button>
    </article>
  )
}
