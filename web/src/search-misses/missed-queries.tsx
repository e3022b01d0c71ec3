import type { SearchKind } from '@duijie/shared/search'
import type { SearchMisses } from '@duijie/shared/search-misses'
import { Table } from 'antd'
import { useDay } from '../ui/use-day.ts'
import { useSearchMissTexts } from './texts.ts'

export function MissedQueries({ queries }: Pick<SearchMisses, 'queries'>) {
  const t = useSearchMissTexts()
  const { day } = useDay()
  return (
    <Table
      size="small"
      rowKey={({ query, kind }) => `${kind} ${query}`}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={queries}
      columns={[
        { title: t('query'), dataIndex: 'query' },
        { title: t('kind'), dataIndex: 'kind', render: (kind: SearchKind) => t(`kind.${kind}`) },
        { title: t('count'), dataIndex: 'count', align: 'right' },
        { title: t('lastOn'), dataIndex: 'lastOn', render: day },
      ]}
    />
  )
}
