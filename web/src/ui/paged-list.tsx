import { grouped } from '@duijie/shared/grouped'
import type { Page } from '@duijie/shared/page'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { ColumnChoice } from './column-choice.tsx'
import type { Column } from './data-table.tsx'
import { FailureAlert } from './failure-alert.tsx'
import { FailureState } from './failure-state.tsx'
import { ListShape } from './list-shape.tsx'
import { useListTexts } from './list-texts.ts'
import { isShown, useListView } from './list-view.ts'
import { NothingFiltered } from './nothing-filtered.tsx'
import style from './paged-list.module.css'
import { PagedRows } from './paged-rows.tsx'
import { Skeleton } from './skeleton.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { useGoingOn } from './use-going-on.ts'
import { useRevealed } from './use-revealed.ts'

interface PagedListProps<Item extends { id: string }> {
  query: UseInfiniteQueryResult<InfiniteData<Page<Item>>>
  filtered: boolean
  onClear: () => void
  /** what to show where nothing is there at all */
  empty: ReactNode
  /** the list as a table as well, by what name its columns are kept */
  table?: { name: string; caption: string; columns: readonly Column<Item>[] }
  children: (item: Item) => ReactNode
}

/**
 * A list that grows by cursor: how many there are, the rows, the next ones on demand, and from then on by
 * themselves as the end comes near.
 */
export function PagedList<Item extends { id: string }>(props: PagedListProps<Item>) {
  const t = useListTexts()
  const { query, table } = props
  const { view, change } = useListView(table?.name)
  const pages = useRevealed(query.data)?.pages
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages])
  const end = useGoingOn(query)
  const [first] = pages ?? []
  if (!first) {
    if (query.isError && query.data === undefined)
      return <FailureState error={query.error} onRetry={() => void query.refetch()} />
    return <Skeleton lines={10} />
  }
  if (first.items.length === 0)
    return props.filtered ? <NothingFiltered onClear={props.onClear} /> : props.empty
  const asTable = table && view.shape === 'table'
  const shown = table?.columns.filter((column) => isShown(column, view.turned)) ?? []
  return (
    <div className={query.isPlaceholderData ? style.stale : undefined} aria-busy={query.isFetching}>
      <StaleNotice query={query} />
      <div className={style.head}>
        <output>{t('total', { total: grouped(first.total) })}</output>
        {table && (
          <div className={style.choices}>
            {asTable && (
              <ColumnChoice
                columns={table.columns}
                turned={view.turned}
                onChange={(turned) => change({ turned })}
              />
            )}
            <ListShape value={view.shape} onChange={(shape) => change({ shape })} />
          </div>
        )}
      </div>
      <PagedRows
        items={items}
        total={first.total}
        table={asTable ? { caption: table.caption, columns: shown } : null}
      >
        {props.children}
      </PagedRows>
      <div className={style.end} ref={end}>
        {query.isFetchNextPageError && <FailureAlert error={query.error} />}
        {query.hasNextPage && (
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            {t('more')}
          </Button>
        )}
        {first.total > items.length && (
          <p role="status">{t('shown', { shown: grouped(items.length), total: grouped(first.total) })}</p>
        )}
      </div>
    </div>
  )
}
