import { memo, type ReactNode, type Ref } from 'react'
import style from './data-table.module.css'

export interface Column<Row> {
  key: string
  title: string
  /** it names the row and is always there */
  heading?: boolean
  /** it holds what is done with a row rather than a value: always there, its title only heard */
  control?: boolean
  /** its values line up at their ends */
  number?: boolean
  /** its values are short and are not broken */
  short?: boolean
  /** not there until chosen */
  optional?: boolean
  cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** what the table is, for those who do not see where it stands */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

const isBlank = (content: ReactNode) =>
  content === null || content === undefined || content === false || content === ''

/** Rows under a head that stays in sight; on a phone each row is a block of named values. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className={style.table}>
      <caption className="visually-hidden">{caption}</caption>
      <TableHead columns={columns} />
      <tbody>
        {rows.map((row) => (
          <TableRow key={rowKey(row)} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[]
  rowIndex?: number
}

export function TableHead<Row>({ columns, rowIndex }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={rowIndex}>
        {columns.map(({ key, title, number, control }) => (
          <th key={key} scope="col" className={number ? style.number : undefined}>
            {control ? <span className="visually-hidden">{title}</span> : title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface TableRowProps<Row> {
  row: Row
  columns: readonly Column<Row>[]
  /** its place among rows of which not all are drawn */
  index?: number
  measure?: Ref<HTMLTableRowElement>
}

export const TableRow = memo(function TableRow<Row>({ row, columns, index, measure }: TableRowProps<Row>) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index === undefined ? undefined : index + 2}>
      {columns.map(({ key, title, heading, control, number, short, cell }) => {
        const Cell = heading ? 'th' : 'td'
        const content = cell(row)
        return (
          <Cell
            key={key}
            scope={heading ? 'row' : undefined}
            className={control ? style.control : number ? style.number : short ? style.short : undefined}
            data-label={control ? undefined : title}
            data-blank={isBlank(content) || undefined}
          >
            {content}
          </Cell>
        )
      })}
    </tr>
  )
}) as <Row>(props: TableRowProps<Row>) => ReactNode
