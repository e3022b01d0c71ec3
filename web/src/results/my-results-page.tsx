import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { ImportLink } from '../ui/import-link.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { NoResults } from './no-results.tsx'
import { resultQueries } from './queries.ts'
import { type ResultFilters, readResultFilters } from './result-filters.ts'
import { ResultListFilters } from './result-list-filters.tsx'
import { ResultRow } from './result-row.tsx'
import { useResultTexts } from './texts.ts'
import { useResultColumns } from './use-result-columns.tsx'

const route = getRouteApi('/antd/my/results')

/** The results that an account looks after: its institution's, or all of them. */
export function MyResultsPage() {
  const t = useResultTexts()
  const account = useAccount()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const role = account?.role === 'liaison' ? 'liaison' : 'staff'
  const own = role === 'liaison' && account?.organization ? { organizationId: [account.organization.id] } : {}
  const query = useInfiniteQuery(resultQueries.list({ ...filters, ...own }))
  const { sort, ...chosen } = filters
  const change = (search: ResultFilters) => void navigate({ search, replace: true })
  return (
    <Page
      title={t(`list.${role}`)}
      lead={t(`listLead.${role}`)}
      actions={
        <>
          <ImportLink kind="results" />
          <ExportButton
            lists={[
              { list: 'results', query: { ...filters, ...own } },
              { list: 'templates/results', template: true },
            ]}
          />
          <Link to="/results/new" className={buttonClass.primary}>
            {t('new')}
          </Link>
        </>
      }
    >
      <WordSearch
        label={t(`search.${role}`)}
        value={filters.q}
        onSearch={(q) => change(readResultFilters({ ...filters, q }))}
      />
      <ResultListFilters filters={filters} onChange={change} />
      <PagedList
        query={query}
        filtered={Object.keys(chosen).length > 0}
        onClear={() => void navigate({ search: sort ? { sort } : {} })}
        empty={<NoResults role={role} />}
        table={{
          name: 'results',
          caption: t(`list.${role}`),
          columns: useResultColumns(role === 'staff'),
        }}
      >
        {(result) => <ResultRow result={result} showOrganization={role === 'staff'} />}
      </PagedList>
    </Page>
  )
}
