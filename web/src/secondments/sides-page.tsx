import { techFields } from '@duijie/shared/closed-lists'
import { techFieldLabels } from '@duijie/shared/labels'
import { secondmentSideStatuses } from '@duijie/shared/secondment-side-statuses'
import type { SecondmentOffer, SecondmentRequest } from '@duijie/shared/secondment-sides'
import { secondmentSideStatusLabels } from '@duijie/shared/voucher-labels'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { ExportButton } from '../exports/export-button.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListFilters } from '../ui/list-filters.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { OfferCard } from './offer-card.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { secondmentQueries } from './queries.ts'
import { RequestCard } from './request-card.tsx'
import { RequestDialog } from './request-dialog.tsx'
import { readSideFilters, type SideFilters } from './secondment-filters.ts'
import style from './secondments.module.css'
import { useSideTexts } from './side-texts.ts'

const route = getRouteApi('/antd/secondment-sides')

/** Who asks and who is willing, side by side as two boards. */
export function SidesPage() {
  const t = useSideTexts()
  const label = useLabel()
  const role = useAccount()?.role
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: SideFilters) => void navigate({ search, replace: true })
  const [open, setOpen] = useState(false)
  const { side = 'requests', ...narrowing } = filters
  const add = (role === 'staff' || role === (side === 'requests' ? 'enterprise' : 'liaison')) && (
    <Button type="primary" onClick={() => setOpen(true)}>
      {t(side === 'requests' ? 'ask' : 'offer')}
    </Button>
  )
  const board = {
    filters,
    filtered: Object.values(narrowing).some((value) => value !== undefined),
    onClear: () => change({ side }),
    first: add,
  }
  return (
    <Page
      title={t('title')}
      crumbs={<Breadcrumbs list="secondments" />}
      lead={t('lead')}
      actions={
        <>
          <ExportButton lists={[{ list: `secondment-${side}`, query: narrowing }]} />
          {add}
        </>
      }
    >
      <Segmented
        aria-label={t('title')}
        className={style.side}
        value={side}
        options={(['requests', 'offers'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => change({ side: value })}
      />
      <WordSearch
        key={side}
        label={t('search')}
        value={filters.q}
        onSearch={(words) => change(readSideFilters({ ...filters, q: words }))}
      />
      <ListFilters
        filters={[
          {
            name: 'status',
            label: t('status'),
            options: secondmentSideStatuses.map((value) => ({
              value,
              label: label(secondmentSideStatusLabels[value]),
            })),
          },
          {
            name: 'techField',
            label: t('field'),
            options: techFields.map((value) => ({ value, label: label(techFieldLabels[value]) })),
          },
        ]}
        chosen={{ status: filters.status, techField: filters.techField }}
        onChange={(name, values) => change(readSideFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => change({ side })}
      />
      {side === 'requests' ? <Requests {...board} /> : <Offers {...board} />}
      {open &&
        (side === 'requests' ? (
          <RequestDialog edited={null} onClose={() => setOpen(false)} />
        ) : (
          <OfferDialog edited={null} onClose={() => setOpen(false)} />
        ))}
    </Page>
  )
}

interface BoardProps {
  filters: SideFilters
  filtered: boolean
  onClear: () => void
  first: ReactNode
}

function Requests({ filters, first, ...board }: BoardProps) {
  const t = useSideTexts()
  const query = useInfiniteQuery(secondmentQueries.requests(filters))
  return (
    <PagedList<SecondmentRequest>
      {...board}
      query={query}
      empty={<EmptyState title={t('noRequests')} text={t('noRequestsText')} actions={first} />}
    >
      {(request) => <RequestCard request={request} />}
    </PagedList>
  )
}

function Offers({ filters, first, ...board }: BoardProps) {
  const t = useSideTexts()
  const query = useInfiniteQuery(secondmentQueries.offers(filters))
  return (
    <PagedList<SecondmentOffer>
      {...board}
      query={query}
      empty={<EmptyState title={t('noOffers')} text={t('noOffersText')} actions={first} />}
    >
      {(offer) => <OfferCard offer={offer} />}
    </PagedList>
  )
}
