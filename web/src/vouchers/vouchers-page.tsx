import { voucherStageLabels } from '@duijie/shared/voucher-labels'
import { voucherStages } from '@duijie/shared/voucher-stages'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
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
import { voucherQueries } from './queries.ts'
import { useVoucherTexts } from './texts.ts'
import { useVoucherColumns } from './use-voucher-columns.tsx'
import { readVoucherFilters, type VoucherFilters } from './voucher-filters.ts'
import { VoucherRow } from './voucher-row.tsx'
import style from './vouchers.module.css'

const route = getRouteApi('/antd/vouchers')
const LAPSING = [30, 60, 90] as const

/** Vouchers as each may see them, narrowed by what stands in the address. */
export function VouchersPage() {
  const t = useVoucherTexts()
  const role = useAccount()?.role
  const staff = role === 'staff'
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: VoucherFilters) => void navigate({ search, replace: true })
  const query = useInfiniteQuery(voucherQueries.list(filters))
  const { sort, ...narrowing } = filters
  return (
    <Page
      title={t('title')}
      lead={t(staff ? 'lead' : role === 'township' ? 'leadOfTownship' : 'leadOfSide')}
      actions={
        <>
          <ImportLink kind="vouchers" />
          <ExportButton lists={[{ list: 'vouchers', query: filters }]} />
          {staff && (
            <>
              <Link to="/voucher-batches" className={buttonClass.plain}>
                {t('batches')}
              </Link>
              <Link to="/vouchers/new" className={buttonClass.primary}>
                {t('create')}
              </Link>
            </>
          )}
        </>
      }
    >
      {filters.batchId && (
        <BatchNotice id={filters.batchId} onAll={() => change({ ...filters, batchId: undefined })} />
      )}
      <WordSearch
        label={t('search')}
        value={filters.q}
        onSearch={(words) => change(readVoucherFilters({ ...filters, q: words }))}
      />
      <ListFilters
        filters={useFilterLists(staff)}
        chosen={narrowing as Record<string, readonly string[] | undefined>}
        onChange={(name, values) => change(readVoucherFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => change(sort ? { sort } : {})}
      >
        {staff && (
          <OrganizationSelect<string[]>
            kind="enterprise"
            multiple
            placeholder={t('enterprise')}
            value={filters.enterpriseId ?? []}
            onChange={(ids) =>
              change(readVoucherFilters({ ...filters, enterpriseId: (ids ?? []).join(',') }))
            }
          />
        )}
        <Select
          aria-label={t('lapse')}
          value={filters.lapsesWithinDays ?? 0}
          options={[
            { value: 0, label: t('anyLapse') },
            ...LAPSING.map((days) => ({ value: days, label: t('lapsesIn', { days }) })),
          ]}
          onChange={(days) => change({ ...filters, lapsesWithinDays: days || undefined })}
        />
        <ListSort
          value={sort ?? 'updated'}
          options={[
            { value: 'updated', label: t('sortUpdated') },
            { value: 'applied', label: t('sortApplied') },
            { value: 'lapsing', label: t('sortLapsing') },
          ]}
          onChange={(next) => change({ ...filters, sort: next })}
        />
      </ListFilters>
      <PagedList
        query={query}
        filtered={Object.values(narrowing).some((value) => value !== undefined)}
        onClear={() => change({})}
        table={{ name: 'vouchers', caption: t('title'), columns: useVoucherColumns() }}
        empty={
          <EmptyState
            title={t('noneTitle')}
            text={t(staff ? 'noneText' : 'noneTextOfSide')}
            actions={
              staff && (
                <Link to="/vouchers/new" className={buttonClass.primary}>
                  {t('create')}
                </Link>
              )
            }
          />
        }
      >
        {(voucher) => <VoucherRow voucher={voucher} />}
      </PagedList>
    </Page>
  )
}

function BatchNotice({ id, onAll }: { id: string; onAll: () => void }) {
  const t = useVoucherTexts()
  const { data } = useQuery(voucherQueries.batch(id))
  return (
    <p className={style.notice}>
      {t('inBatch', { title: data?.title ?? '…' })}
      <Button type="link" onClick={onAll}>
        {t('allBatches')}
      </Button>
      {data && <ExportButton lists={[{ list: `voucher-batches/${id}/vouchers` }]} />}
    </p>
  )
}

function useFilterLists(staff: boolean): ListFilter[] {
  const t = useVoucherTexts()
  const label = useLabel()
  const townships = useQuery({ ...townshipsQuery(), enabled: staff })
  const places = townshipOptions(townships.data)
  return [
    {
      name: 'stage',
      label: t('stage'),
      options: voucherStages.map((value) => ({ value, label: label(voucherStageLabels[value]) })),
    },
    ...(staff ? [{ name: 'townshipId', label: t('township'), options: places }] : []),
  ]
}
