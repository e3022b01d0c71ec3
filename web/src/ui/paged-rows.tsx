import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { type Column, DataTable } from './data-table.tsx'
import type { LongListProps } from './long-list.tsx'
import type { LongTableProps } from './long-table.tsx'
import style from './paged-list.module.css'

const loadLongList = () => import('./long-list.tsx')
const loadLongTable = () => import('./long-table.tsx')
// lazy() forgets that rows have a type
const LongList = lazy(loadLongList) as <Item extends { id: string }>(props: LongListProps<Item>) => ReactNode
const LongTable = lazy(loadLongTable) as <Row extends { id: string }>(props: LongTableProps<Row>) => ReactNode

/** rows that are all drawn; of longer lists those in sight */
const DRAWN = 200
/** columns that a table on a usual screen has room for */
const STILL_FITS = 11

interface PagedRowsProps<Item extends { id: string }> {
  items: readonly Item[]
  /** how many there are with those that were not fetched yet */
  total: number
  /** null for rows */
  table: { caption: string; columns: readonly Column<Item>[] } | null
  children: (item: Item) => ReactNode
}

/** What was fetched of a list, as rows or as a table; the code for long ones comes as they grow. */
export function PagedRows<Item extends { id: string }>({
  items,
  total,
  table,
  children,
}: PagedRowsProps<Item>) {
  const frame = useRef<HTMLDivElement>(null)
  const long = items.length > DRAWN
  const growing = items.length > DRAWN / 2
  const asTable = table !== null
  useEffect(() => {
    if (growing) void (asTable ? loadLongTable() : loadLongList())
  }, [growing, asTable])

  const drawn = long ? items.slice(0, DRAWN) : items
  if (!table) {
    const list = (
      <ul className={style.list}>
        {drawn.map((item) => (
          <li key={item.id} className="in-sight">
            {children(item)}
          </li>
        ))}
      </ul>
    )
    return (
      <div ref={frame}>
        <Suspense fallback={list}>
          {long ? (
            <LongList items={items} total={total} frame={frame}>
              {children}
            </LongList>
          ) : (
            list
          )}
        </Suspense>
      </div>
    )
  }
  const { caption, columns } = table
  const short = <DataTable caption={caption} columns={columns} rows={drawn} rowKey={({ id }) => id} />
  return (
    <div ref={frame} className={style.sheet} data-scrolls={columns.length > STILL_FITS || undefined}>
      <Suspense fallback={short}>
        {long ? (
          // another choice of columns has other widths
          <LongTable
            key={columns.map(({ key }) => key).join()}
            caption={caption}
            columns={columns}
            rows={items}
            total={total}
            frame={frame}
          />
        ) : (
          short
        )}
      </Suspense>
    </div>
  )
}
