import type { JobOverview } from '@duijie/shared/jobs'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useJobTexts } from './texts.ts'
import { useJobName } from './use-job-name.ts'

const counts = ['waiting', 'running', 'failed', 'done'] as const

/** How the kinds of jobs stand. */
export function JobCountsTable({ items }: JobOverview) {
  const t = useJobTexts()
  const nameOf = useJobName()
  const { minute } = useDay()
  return (
    <DataTable
      caption={t('queues')}
      rows={items}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', title: t('name'), heading: true, cell: ({ name }) => nameOf(name) },
        ...counts.map(
          (field): Column<JobOverview['items'][number]> => ({
            key: field,
            title: t(field),
            number: true,
            // what there is none of is not said
            cell: (row) =>
              field === 'failed' && row.failed > 0 ? (
                <Tag tone="danger">{row.failed}</Tag>
              ) : (
                row[field] || null
              ),
          }),
        ),
        {
          key: 'nextRun',
          title: t('nextRun'),
          cell: ({ nextRunAt }) => (nextRunAt === null ? t('onDemand') : minute(nextRunAt)),
        },
      ]}
    />
  )
}
