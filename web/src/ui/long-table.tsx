import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import style from './data-table.module.css'
import { type Column, TableHead, TableRow } from './data-table.tsx'
import { heightOfRows, useLongRows } from './use-long-rows.ts'

const USUAL_HEIGHT = 60

export interface LongTableProps<Row extends { id: string }> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  total: number
  /** where the rows stood before there were many */
  frame: RefObject<HTMLElement | null>
}

/** A table of which there are too many rows to draw all; its columns are as wide as its first rows need. */
export default function LongTable<Row extends { id: string }>(props: LongTableProps<Row>) {
  const { columns, total, frame } = props
  const table = useRef<HTMLTableElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [estimate] = useState(() => heightOfRows(frame.current, 'tbody tr', USUAL_HEIGHT))
  const { rows, rest, measure, focus } = useLongRows({ items: props.rows, body, estimate })
  const widths = useFixedWidths(table, rows.length > 0)
  return (
    <table
      ref={table}
      className={style.table}
      data-fixed={widths !== null || undefined}
      aria-rowcount={total + 1}
    >
      <caption className="visually-hidden">{props.caption}</caption>
      {widths && (
        <colgroup>
          {columns.map(({ key }, index) => (
            <col key={key} style={{ width: widths[index] }} />
          ))}
        </colgroup>
      )}
      <TableHead columns={columns} rowIndex={1} />
      <tbody ref={body} {...focus}>
        {rows.flatMap(({ index, gap }) => {
          const row = props.rows[index]
          if (!row) return []
          return [
            gap > 0 && <Room key={`before ${row.id}`} height={gap} columns={columns.length} />,
            <TableRow key={row.id} row={row} columns={columns} index={index} measure={measure} />,
          ]
        })}
        {rest > 0 && <Room key="rest" height={rest} columns={columns.length} />}
      </tbody>
    </table>
  )
}

/** Where rows are that are not drawn. */
function Room({ height, columns }: { height: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" className={style.room}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

/** The widths that the browser gave the columns for the rows at hand; found anew when the table's room changes. */
function useFixedWidths(table: RefObject<HTMLTableElement | null>, drawn: boolean): number[] | null {
  const [widths, setWidths] = useState<number[] | null>(null)
  useLayoutEffect(() => {
    if (widths !== null || !drawn || !table.current) return
    const heads = [...table.current.querySelectorAll('thead th')]
    setWidths(heads.map((head) => head.getBoundingClientRect().width))
  }, [table, widths, drawn])
  useEffect(() => {
    const room = table.current?.parentElement
    if (!room) return
    let before = room.clientWidth
    const watch = new ResizeObserver(() => {
      if (room.clientWidth === before) return
      before = room.clientWidth
      setWidths(null)
    })
    watch.observe(room)
    return () => watch.disconnect()
  }, [table])
  return widths
}
