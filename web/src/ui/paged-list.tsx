import type { Page } from '@duijie/shared/page'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ColumnChoice } from './column-choice.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { FailureAlert } from './failure-alert.tsx'
import { FailureState } from './failure-state.tsx'
import { ListShape } from './list-shape.tsx'
import { useListTexts } from './list-texts.ts'
import { isShown, useListView } from './list-view.ts'
import { NothingFiltered } from './nothing-filtered.tsx'
import style from './paged-list.module.css'
import { Skeleton } from './skeleton.tsx'

/** columns that a table on a usual screen has room for */
const STILL_FITS = 11

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

/** A list that grows by cursor: how many there are, the rows, the next ones on demand. */
export function PagedList<Item extends { id: string }>(props: PagedListProps<Item>) {
  const t = useListTexts()
  const { query, table } = props
  const { view, change } = useListView(table?.name)
  const [first] = query.data?.pages ?? []
  if (!first) {
    if (query.isError) return <FailureState error={query.error} onRetry={() => void query.refetch()} />
    return <Skeleton lines={10} />
  }
  if (first.items.length === 0)
    return props.filtered ? <NothingFiltered onClear={props.onClear} /> : props.empty
  const shown = table?.columns.filter((column) => isShown(column, view.turned)) ?? []
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className={query.isPlaceholderData ? style.stale : undefined} aria-busy={query.isFetching}>
      <div className={style.head}>
        <output>{t('total', { total: first.total })}</output>
        {table && (
          <div className={style.choices}>
            {view.shape === 'table' && (
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
      {table && view.shape === 'table' ? (
        <div className={style.sheet} data-scrolls={shown.length > STILL_FITS || undefined}>
          <DataTable caption={table.caption} columns={shown} rows={items} rowKey={({ id }) => id} />
        </div>
      ) : (
        <ul className={style.list}>
          {items.map((item) => (
            <li key={item.id}>{props.children(item)}</li>
          ))}
        </ul>
      )}
      <div className={style.end}>
        {query.isFetchNextPageError && <FailureAlert error={query.error} />}
        {query.hasNextPage && (
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            {t('more')}
          </Button>
        )}
        {first.total > items.length && <p>{t('shown', { shown: items.length, total: first.total })}</p>}
      </div>
    </div>
  )
}
