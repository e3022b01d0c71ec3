import type { ReactNode } from 'react'
import style from './form-section.module.css'

/** A titled part of a form. */
export function FormSection({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={style.section}>
      <div className={style.head}>
        <h2>{title}</h2>
        {lead && <p className={style.lead}>{lead}</p>}
      </div>
      {children}
    </section>
  )
}

/** Fields side by side where there is room. */
export function FormColumns({ children }: { children: ReactNode }) {
  return <div className={style.columns}>{children}</div>
}

/** Something to look at on the left that stays in sight, fields on the right. */
export function FormHalves({ beside, children }: { beside: ReactNode; children: ReactNode }) {
  return (
    <div className={style.halves}>
      <div className={style.beside}>{beside}</div>
      <div>{children}</div>
    </div>
  )
}
