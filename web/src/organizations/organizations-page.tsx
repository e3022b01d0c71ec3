import { organizationKindLabels } from '@duijie/shared/labels'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ImportLink } from '../ui/import-link.tsx'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { belongingQueries } from './belonging-queries.ts'
import { useHubTexts } from './hub-texts.ts'
import { type OrganizationFilters, readOrganizationFilters } from './organization-filters.ts'
import { OrganizationRow } from './organization-row.tsx'
import { organizationQueries } from './queries.ts'
import { useOrganizationColumns } from './use-organization-columns.tsx'

const route = getRouteApi('/antd/organizations')

/** Enterprises and institutions, by kind, township and name. */
export function OrganizationsPage() {
  const t = useHubTexts()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: OrganizationFilters) => void navigate({ search, replace: true })
  const staff = useAccount()?.role === 'staff'
  const query = useInfiniteQuery(organizationQueries.list(filters))
  return (
    <Page
      title={t('listTitle')}
      lead={t('listLead')}
      actions={
        staff && (
          <>
            <ImportLink kind="organizations" />
            <Link to="/organizations/merges" className={buttonClass.plain}>
              {t('duplicates')}
            </Link>
          </>
        )
      }
    >
      <WordSearch
        label={t('search')}
        value={filters.q}
        onSearch={(words) => change({ ...filters, q: words })}
      />
      <ListFilters
        filters={useOrganizationFilterLists()}
        chosen={filters as Record<string, readonly string[] | undefined>}
        onChange={(name, values) => change(readOrganizationFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => change(filters.q ? { q: filters.q } : {})}
      />
      <PagedList
        query={query}
        filtered={Object.values(filters).some((value) => value !== undefined)}
        onClear={() => change({})}
        table={{ name: 'organizations', caption: t('listTitle'), columns: useOrganizationColumns() }}
        empty={
          <EmptyState
            title={t('noneTitle')}
            text={t('noneText')}
            actions={
              staff && (
                <>
                  <ImportLink kind="organizations" />
                  <Link to="/invitations" className={buttonClass.primary}>
                    {t('invite')}
                  </Link>
                </>
              )
            }
          />
        }
      >
        {(organization) => <OrganizationRow organization={organization} />}
      </PagedList>
    </Page>
  )
}

function useOrganizationFilterLists(): ListFilter[] {
  const t = useHubTexts()
  const label = useLabel()
  const townships = useQuery(townshipsQuery())
  const tags = useQuery(belongingQueries.tags())
  return [
    {
      name: 'kind',
      label: t('kind'),
      options: (['enterprise', 'institution'] as const).map((value) => ({
        value,
        label: label(organizationKindLabels[value]),
      })),
    },
    {
      name: 'townshipId',
      label: t('township'),
      options: townshipOptions(townships.data),
    },
    {
      name: 'tag',
      label: t('tag'),
      options: tags.data?.items.map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` })) ?? [],
    },
  ]
}
