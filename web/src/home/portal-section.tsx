import type { ReactNode } from 'react'
import style from './portal.module.css'

interface PortalSectionProps {
  id: string
  title: string
  /** the way to all of it */
  more?: ReactNode
  children: ReactNode
}

export function PortalSection({ id, title, more, children }: PortalSectionProps) {
  return (
    <section className={style.section} aria-labelledby={id}>
      <div className={style.head}>
        <h2 id={id}>{title}</h2>
        {more}
      </div>
      {children}
    </section>
  )
}
