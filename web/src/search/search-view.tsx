import { grouped } from '@duijie/shared/grouped'
import type { SearchKind } from '@duijie/shared/search-queries'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ExportButton } from '../exports/export-button.tsx'
import { FailureState } from '../ui/failure-state.tsx'
import { lazyDialog } from '../ui/lazy-dialog.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StaleNotice } from '../ui/stale-notice.tsx'
import { useRevealed } from '../ui/use-revealed.ts'
import { ActiveFilters } from './active-filters.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { countFilters } from './facets.ts'
import { HitList } from './hit-list.tsx'
import { NothingFound } from './nothing-found.tsx'
import { searchQueries } from './queries.ts'
import { SearchBox } from './search-box.tsx'
import { type SearchFilters, withQuestion } from './search-filters.ts'
import style from './search-view.module.css'
import { SortChoice } from './sort-choice.tsx'
import { useSearchTexts } from './texts.ts'

const FilterDrawer = lazyDialog(() => import('./filter-drawer.tsx'))

/** The best or newest of what was found; the rest is left out. */
const MOST_EXPORTED = 2000

interface SearchViewProps {
  kind: SearchKind
  filters: SearchFilters
  onChange: (filters: SearchFilters) => void
}

/** Search over needs or results: the question, facets beside it (in a drawer on phones), what was found. */
export function SearchView({ kind, filters, onChange }: SearchViewProps) {
  const t = useSearchTexts()
  const navigate = useNavigate()
  const [drawer, setDrawer] = useState<'unused' | 'open' | 'closed'>('unused')
  const query = useInfiniteQuery(searchQueries.pages(kind, filters))
  const pages = useRevealed(query.data)?.pages
  const [first] = pages ?? []
  const hits = pages?.flatMap(({ items }) => items) ?? []
  const total = first?.total ?? 0
  const chosen = countFilters(kind, filters)
  const panel = <FacetPanel kind={kind} filters={filters} facets={first?.facets ?? {}} onChange={onChange} />

  return (
    <>
      <SearchBox
        kind={kind}
        value={filters.q ?? ''}
        placeholder={t(kind === 'needs' ? 'needsPlaceholder' : 'resultsPlaceholder')}
        onOpen={(id) =>
          void (kind === 'needs'
            ? navigate({ to: '/needs/$needId', params: { needId: id } })
            : navigate({ to: '/results/$resultId', params: { resultId: id } }))
        }
        onSearch={(q) => onChange(withQuestion(filters, q))}
      />
      <div className={style.columns}>
        <aside className={style.facets} aria-label={t('filters')}>
          {panel}
        </aside>
        <section className={style.found} aria-busy={query.isFetching}>
          <div className={style.bar}>
            <output>{first && t('total', { total: grouped(total) })}</output>
            <button type="button" className={style.filterButton} onClick={() => setDrawer('open')}>
              {chosen > 0 ? t('filtersWith', { count: chosen }) : t('filters')}
            </button>
            {hits.length > 0 && (
              <ExportButton
                lists={[
                  { list: `search/${kind}`, label: t('exported', { most: MOST_EXPORTED }), query: filters },
                ]}
              />
            )}
            {filters.q && (
              <SortChoice
                value={filters.sort ?? 'relevance'}
                onChange={(sort) => onChange({ ...filters, sort })}
              />
            )}
          </div>
          <ActiveFilters kind={kind} filters={filters} facets={first?.facets ?? {}} onChange={onChange} />
          {first?.degraded && (
            <p className={style.degraded} role="status">
              {t('degraded')}
            </p>
          )}
          <StaleNotice query={query} />
          {query.isError && !query.data && (
            <FailureState error={query.error} onRetry={() => void query.refetch()} />
          )}
          {!first && !query.isError && <Skeleton lines={12} />}
          {first && hits.length === 0 && <NothingFound kind={kind} filters={filters} onChange={onChange} />}
          <div className={query.isPlaceholderData ? style.stale : undefined}>
            <HitList hits={hits} />
          </div>
          {hits.length > 0 && (
            <div className={style.end}>
              {query.isFetchNextPageError && <PlainFailure error={query.error} />}
              {query.hasNextPage && (
                <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
                  {t('loadMore')}
                </Button>
              )}
              <p>{t('shownOf', { shown: grouped(hits.length), total: grouped(total) })}</p>
            </div>
          )}
        </section>
      </div>
      {drawer !== 'unused' && (
        <FilterDrawer open={drawer === 'open'} total={total} onClose={() => setDrawer('closed')}>
          {panel}
        </FilterDrawer>
      )}
    </>
  )
}
