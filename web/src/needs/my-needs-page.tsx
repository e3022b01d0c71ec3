import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { ImportLink } from '../ui/import-link.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { type NeedFilters, readNeedFilters } from './need-filters.ts'
import { NeedListFilters } from './need-list-filters.tsx'
import { NeedRow } from './need-row.tsx'
import { NoNeeds } from './no-needs.tsx'
import { needQueries } from './queries.ts'
import { useNeedTexts } from './texts.ts'
import { useNeedColumns } from './use-need-columns.tsx'

const route = getRouteApi('/antd/my/needs')

/** The needs that an account works on: its own, its township's, all of them, or those it may answer. */
export function MyNeedsPage() {
  const t = useNeedTexts()
  const account = useAccount()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const role =
    account?.role === 'enterprise' || account?.role === 'township' || account?.role === 'liaison'
      ? account.role
      : 'staff'
  const own = {
    ...(role === 'enterprise' && account?.organization && { organizationId: [account.organization.id] }),
    ...(role === 'township' && account?.township && { townshipId: [account.township.id] }),
  }
  const query = useInfiniteQuery(needQueries.list({ ...filters, ...own }))
  const { sort, ...chosen } = filters
  const change = (search: NeedFilters) => void navigate({ search, replace: true })
  return (
    <Page
      title={t(`list.${role}`)}
      lead={t(`listLead.${role}`)}
      actions={
        <>
          <ImportLink kind="needs" />
          <ExportButton
            lists={[
              { list: 'needs', query: { ...filters, ...own } },
              ...(role === 'liaison' ? [] : [{ list: 'templates/needs', template: true as const }]),
            ]}
          />
          {role !== 'liaison' && (
            <Link to="/needs/new" className={buttonClass.primary}>
              {t('new')}
            </Link>
          )}
        </>
      }
    >
      <WordSearch
        label={t(`search.${role}`)}
        value={filters.q}
        onSearch={(q) => change(readNeedFilters({ ...filters, q }))}
      />
      <NeedListFilters role={role} filters={filters} onChange={change} />
      <PagedList
        query={query}
        filtered={Object.keys(chosen).length > 0}
        onClear={() => void navigate({ search: sort ? { sort } : {} })}
        empty={<NoNeeds role={role} />}
        table={{
          name: 'needs',
          caption: t(`list.${role}`),
          columns: useNeedColumns(role !== 'enterprise'),
        }}
      >
        {(need) => <NeedRow need={need} showOrganization={role !== 'enterprise'} />}
      </PagedList>
    </Page>
  )
}
