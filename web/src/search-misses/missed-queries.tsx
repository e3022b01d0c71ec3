import type { SearchMisses } from '@duijie/shared/search-misses'
import { DataTable } from '../ui/data-table.tsx'
import { useDay } from '../ui/use-day.ts'
import { useSearchMissTexts } from './texts.ts'

export function MissedQueries({ queries }: Pick<SearchMisses, 'queries'>) {
  const t = useSearchMissTexts()
  const { day } = useDay()
  return (
    <DataTable
      caption={t('query')}
      rows={queries}
      rowKey={({ query, kind }) => `${kind} ${query}`}
      columns={[
        { key: 'query', title: t('query'), heading: true, cell: ({ query }) => query },
        { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { key: 'count', title: t('count'), number: true, cell: ({ count }) => count },
        { key: 'lastOn', title: t('lastOn'), cell: ({ lastOn }) => day(lastOn) },
      ]}
    />
  )
}
