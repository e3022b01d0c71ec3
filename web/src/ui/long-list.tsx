import { memo, type ReactNode, type RefObject, useRef, useState } from 'react'
import style from './paged-list.module.css'
import { heightOfRows, useLongRows } from './use-long-rows.ts'

const USUAL_HEIGHT = 92

export interface LongListProps<Item extends { id: string }> {
  items: readonly Item[]
  total: number
  /** where the rows stood before there were many */
  frame: RefObject<HTMLElement | null>
  children: (item: Item) => ReactNode
}

/** The rows of a list of which there are too many to draw all. */
export default function LongList<Item extends { id: string }>(props: LongListProps<Item>) {
  const { items, total, frame } = props
  const body = useRef<HTMLUListElement>(null)
  const [estimate] = useState(() => heightOfRows(frame.current, 'li', USUAL_HEIGHT))
  const { rows, rest, measure, focus } = useLongRows({ items, body, estimate })
  return (
    <ul ref={body} className={style.list} data-long style={{ paddingBottom: rest }} {...focus}>
      {rows.map(({ index, gap }) => {
        const item = items[index]
        return (
          item && (
            <li
              key={item.id}
              ref={measure}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={total}
              style={gap > 0 ? { marginTop: gap } : undefined}
            >
              <Row item={item} render={props.children} />
            </li>
          )
        )
      })}
    </ul>
  )
}

interface RowProps<Item> {
  item: Item
  render: (item: Item) => ReactNode
}

// a step of scrolling draws the rows that come, not those that stay
const Row = memo(function Row<Item>({ item, render }: RowProps<Item>) {
  return render(item)
}) as <Item>(props: RowProps<Item>) => ReactNode
