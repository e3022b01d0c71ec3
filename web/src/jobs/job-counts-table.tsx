import type { JobOverview } from '@duijie/shared/jobs'
import { Table } from 'antd'
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
    <Table
      size="small"
      rowKey="name"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={items}
      columns={[
        { title: t('name'), dataIndex: 'name', render: nameOf },
        ...counts.map((field) => ({ title: t(field), dataIndex: field, align: 'right' as const })),
        {
          title: t('nextRun'),
          dataIndex: 'nextRunAt',
          render: (at: string | null) => (at === null ? t('onDemand') : minute(at)),
        },
      ]}
    />
  )
}
