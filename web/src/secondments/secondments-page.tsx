import { secondmentStages } from '@duijie/shared/secondment-stages'
import { secondmentStageLabels } from '@duijie/shared/voucher-labels'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { ExportButton } from '../exports/export-button.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ImportLink } from '../ui/import-link.tsx'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { ListSort } from '../ui/list-sort.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { secondmentQueries } from './queries.ts'
import { readSecondmentFilters, type SecondmentFilters } from './secondment-filters.ts'
import { SecondmentRow } from './secondment-row.tsx'
import { useSecondmentTexts } from './texts.ts'
import { useSecondmentColumns } from './use-secondment-columns.tsx'

const route = getRouteApi('/antd/secondments')
const ENDING = [30, 60, 90] as const

/** Secondments as each may see them, narrowed by what stands in the address. */
export function SecondmentsPage() {
  const t = useSecondmentTexts()
  const role = useAccount()?.role
  const staff = role === 'staff'
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: SecondmentFilters) => void navigate({ search, replace: true })
  const query = useInfiniteQuery(secondmentQueries.list(filters))
  const { sort, ...narrowing } = filters
  return (
    <Page
      title={t('title')}
      lead={t(staff ? 'lead' : role === 'township' ? 'leadOfTownship' : 'leadOfSide')}
      actions={
        <>
          <ImportLink kind="secondments" />
          <ExportButton lists={[{ list: 'secondments', query: filters }]} />
          {role !== 'township' && (
            <Link
              to="/secondment-sides"
              search={role === 'liaison' ? { side: 'offers' } : {}}
              className={buttonClass.plain}
            >
              {t('sides')}
            </Link>
          )}
          {staff && (
            <Link to="/secondments/new" className={buttonClass.primary}>
              {t('create')}
            </Link>
          )}
        </>
      }
    >
      <WordSearch
        label={t('search')}
        value={filters.q}
        onSearch={(words) => change(readSecondmentFilters({ ...filters, q: words }))}
      />
      <ListFilters
        filters={useFilterLists(staff)}
        chosen={narrowing as Record<string, readonly string[] | undefined>}
        onChange={(name, values) => change(readSecondmentFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => change(sort ? { sort } : {})}
      >
        {staff && (
          <OrganizationSelect<string[]>
            kind="institution"
            multiple
            placeholder={t('institution')}
            value={filters.institutionId ?? []}
            onChange={(ids) =>
              change(readSecondmentFilters({ ...filters, institutionId: (ids ?? []).join(',') }))
            }
          />
        )}
        <Select
          aria-label={t('ends')}
          value={filters.endsWithinDays ?? 0}
          options={[
            { value: 0, label: t('anyEnd') },
            ...ENDING.map((days) => ({ value: days, label: t('endsIn', { days }) })),
          ]}
          onChange={(days) => change({ ...filters, endsWithinDays: days || undefined })}
        />
        <ListSort
          value={sort ?? 'updated'}
          options={[
            { value: 'updated', label: t('sortUpdated') },
            { value: 'approved', label: t('sortApproved') },
            { value: 'ending', label: t('sortEnding') },
          ]}
          onChange={(next) => change({ ...filters, sort: next })}
        />
      </ListFilters>
      <PagedList
        query={query}
        filtered={Object.values(narrowing).some((value) => value !== undefined)}
        onClear={() => change({})}
        table={{ name: 'secondments', caption: t('title'), columns: useSecondmentColumns() }}
        empty={
          <EmptyState
            title={t('noneTitle')}
            text={t(staff ? 'noneText' : 'noneTextOfSide')}
            actions={
              <>
                {staff && (
                  <Link to="/secondments/new" className={buttonClass.primary}>
                    {t('create')}
                  </Link>
                )}
                {role !== 'township' && (
                  <Link
                    to="/secondment-sides"
                    search={role === 'liaison' ? { side: 'offers' } : {}}
                    className={staff ? buttonClass.plain : buttonClass.primary}
                  >
                    {t('sides')}
                  </Link>
                )}
              </>
            }
          />
        }
      >
        {(secondment) => <SecondmentRow secondment={secondment} />}
      </PagedList>
    </Page>
  )
}

function useFilterLists(staff: boolean): ListFilter[] {
  const t = useSecondmentTexts()
  const label = useLabel()
  const townships = useQuery({ ...townshipsQuery(), enabled: staff })
  const places = townshipOptions(townships.data)
  return [
    {
      name: 'stage',
      label: t('stage'),
      options: secondmentStages.map((value) => ({ value, label: label(secondmentStageLabels[value]) })),
    },
    ...(staff ? [{ name: 'townshipId', label: t('township'), options: places }] : []),
  ]
}
