import type { ReactNode } from 'react'
import { type Fact, MetaLine } from './meta-line.tsx'
import style from './record-row.module.css'

interface RecordRowProps {
  /** a link to the record */
  title: ReactNode
  facts: readonly Fact[]
  /** what waits to be done about it */
  note?: string | null
  /** it is late with that */
  late?: boolean
  state: ReactNode
  day: string
}

/** One record in a list: name, short facts, where it stands. */
export function RecordRow({ title, facts, note, late, state, day }: RecordRowProps) {
  return (
    <article className={style.row}>
      <h2 className={style.title}>{title}</h2>
      <div className={style.state}>
        {state}
        <span>{day}</span>
      </div>
      <MetaLine items={facts} />
      {note && (
        <p className={style.note} data-late={late || undefined}>
          {note}
        </p>
      )}
    </article>
  )
}

/** The frame of a list that comes whole. */
export function RecordRows({ children }: { children: ReactNode }) {
  return <div className={style.rows}>{children}</div>
}
