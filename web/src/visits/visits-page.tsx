import { visitKindLabels, visitStageLabels } from '@duijie/shared/visit-labels'
import { visitKinds } from '@duijie/shared/visit-queries'
import { visitStages } from '@duijie/shared/visit-stages'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { ExportButton } from '../exports/export-button.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ImportLink } from '../ui/import-link.tsx'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { ListSort } from '../ui/list-sort.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { visitQueries } from './queries.ts'
import { useVisitTexts } from './texts.ts'
import { useVisitColumns } from './use-visit-columns.tsx'
import { readVisitFilters, type VisitFilters } from './visit-filters.ts'
import { VisitRow } from './visit-row.tsx'

const route = getRouteApi('/antd/visits')

/** Visits planned and paid: all for staff, those of its township for an officer. */
export function VisitsPage() {
  const t = useVisitTexts()
  const account = useAccount()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: VisitFilters) => void navigate({ search, replace: true })
  const query = useInfiniteQuery(visitQueries.list(filters))
  const { sort, ...narrowing } = filters
  const mine = account !== null && filters.leadVisitorId?.includes(account.id)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <ImportLink kind="visits" />
          <ExportButton lists={[{ list: 'visits', query: filters }]} />
          <Link to="/visits/problems" className={buttonClass.plain}>
            {t('problems')}
          </Link>
          <Link to="/visits/plan" className={buttonClass.plain}>
            {t('plan')}
          </Link>
          <Link to="/visits/new" className={buttonClass.primary}>
            {t('new')}
          </Link>
        </>
      }
    >
      <WordSearch label={t('search')} value={filters.q} onSearch={(q) => change({ ...filters, q })} />
      <ListFilters
        filters={useVisitFilterLists(account?.role === 'staff')}
        chosen={narrowing as Record<string, readonly string[] | undefined>}
        onChange={(name, values) => change(readVisitFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => change(sort ? { sort } : {})}
      >
        <Segmented
          aria-label={t('whose')}
          value={mine ? 'mine' : 'all'}
          options={[
            { value: 'all', label: t('everybody') },
            { value: 'mine', label: t('mine') },
          ]}
          onChange={(whose) =>
            change({ ...filters, leadVisitorId: whose === 'mine' && account ? [account.id] : undefined })
          }
        />
        <ListSort
          value={sort ?? 'latest'}
          options={(['latest', 'soonest'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(next) => change({ ...filters, sort: next })}
        />
      </ListFilters>
      <PagedList
        query={query}
        filtered={Object.values(narrowing).some((value) => value !== undefined)}
        onClear={() => change({})}
        table={{ name: 'visits', caption: t('title'), columns: useVisitColumns() }}
        empty={
          <EmptyState
            title={t('noneTitle')}
            text={t('noneText')}
            actions={
              <>
                <Link to="/visits/new" className={buttonClass.primary}>
                  {t('new')}
                </Link>
                <Link to="/visits/plan" className={buttonClass.plain}>
                  {t('plan')}
                </Link>
              </>
            }
          />
        }
      >
        {(visit) => <VisitRow visit={visit} />}
      </PagedList>
    </Page>
  )
}

function useVisitFilterLists(withTownships: boolean): ListFilter[] {
  const t = useVisitTexts()
  const label = useLabel()
  const townships = useQuery({ ...townshipsQuery(), enabled: withTownships })
  const places = townshipOptions(townships.data)
  return [
    {
      name: 'stage',
      label: t('stage'),
      options: visitStages.map((value) => ({ value, label: label(visitStageLabels[value]) })),
    },
    {
      name: 'kind',
      label: t('kind'),
      options: visitKinds.map((value) => ({ value, label: label(visitKindLabels[value]) })),
    },
    ...(withTownships ? [{ name: 'townshipId', label: t('township'), options: places }] : []),
  ]
}
