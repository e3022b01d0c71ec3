import type { ReactNode } from 'react'
import style from './pane-section.module.css'

/** A part of the pane that stays in sight. */
export function PaneSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={style.section}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
