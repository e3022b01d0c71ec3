import { voucherBatchKindLabels } from '@duijie/shared/voucher-labels'
import { type VoucherBatch, voucherBatchKinds } from '@duijie/shared/vouchers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListFilters } from '../ui/list-filters.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { useBatchTexts } from './batch-texts.ts'
import { voucherQueries } from './queries.ts'
import { type BatchFilters, readBatchFilters } from './voucher-filters.ts'
import style from './vouchers.module.css'

const route = getRouteApi('/antd/voucher-batches')

/** Publications and payments with their sums. */
export function BatchesPage() {
  const t = useBatchTexts()
  const label = useLabel()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: BatchFilters) => void navigate({ search, replace: true })
  const query = useInfiniteQuery(voucherQueries.batches(filters))
  return (
    <Page
      title={t('title')}
      crumbs={<Breadcrumbs list="vouchers" />}
      lead={t('lead')}
      actions={
        <>
          <Link to="/voucher-batches/new" search={{ kind: 'payment' }} className={buttonClass.plain}>
            {t('pay')}
          </Link>
          <Link to="/voucher-batches/new" search={{ kind: 'publication' }} className={buttonClass.primary}>
            {t('publish')}
          </Link>
        </>
      }
    >
      <ListFilters
        filters={[
          {
            name: 'kind',
            label: t('kind'),
            options: voucherBatchKinds.map((value) => ({
              value,
              label: label(voucherBatchKindLabels[value]),
            })),
          },
        ]}
        chosen={{ kind: filters.kind && [filters.kind] }}
        onChange={(_, values) => change(readBatchFilters({ kind: values.at(-1) }))}
        onClear={() => change({})}
      />
      <PagedList
        query={query}
        filtered={filters.kind !== undefined}
        onClear={() => change({})}
        empty={
          <EmptyState
            title={t('noneTitle')}
            text={t('noneText')}
            actions={
              <Link
                to="/voucher-batches/new"
                search={{ kind: 'publication' }}
                className={buttonClass.primary}
              >
                {t('publish')}
              </Link>
            }
          />
        }
      >
        {(batch) => <Batch batch={batch} />}
      </PagedList>
    </Page>
  )
}

function Batch({ batch }: { batch: VoucherBatch }) {
  const t = useBatchTexts()
  const label = useLabel()
  const fen = useFen()
  const { day } = useDay()
  const { id, kind, title, vouchers, enterprises, amountFen, note } = batch
  return (
    <article className={style.batch}>
      <div>
        <Link to="/vouchers" search={{ batchId: id }}>
          {title}
        </Link>
        <MetaLine
          items={[
            label(voucherBatchKindLabels[kind]),
            day(batch.day),
            t('sums', { vouchers, enterprises, sum: fen(amountFen) ?? '' }),
            note,
          ]}
        />
      </div>
      <ExportButton lists={[{ list: `voucher-batches/${id}/vouchers` }]} />
    </article>
  )
}
