import type { ReactNode } from 'react'
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
      <thead>
        <tr>
          {columns.map(({ key, title, number, control }) => (
            <th key={key} scope="col" className={number ? style.number : undefined}>
              {control ? <span className="visually-hidden">{title}</span> : title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, title, heading, control, number, short, cell }) => {
              const Cell = heading ? 'th' : 'td'
              const content = cell(row)
              return (
                <Cell
                  key={key}
                  scope={heading ? 'row' : undefined}
                  className={
                    control ? style.control : number ? style.number : short ? style.short : undefined
                  }
                  data-label={control ? undefined : title}
                  data-blank={isBlank(content) || undefined}
                >
                  {content}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
