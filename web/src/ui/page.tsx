import type { ReactNode } from 'react'
import style from './page.module.css'
import { usePageTitle } from './use-page-title.ts'

interface PageProps {
  title: string
  /** the way down to the page, above its title */
  crumbs?: ReactNode
  /** a sentence under the title */
  lead?: ReactNode
  actions?: ReactNode
  width?: 'narrow' | 'reading' | 'wide'
  children: ReactNode
}

/** A page's frame: its one h1, which also names the browser tab, its actions and its width. */
export function Page({ title, crumbs, lead, actions, width = 'wide', children }: PageProps) {
  usePageTitle(title)
  return (
    <div className={`${style.page} ${style[width]}`}>
      {crumbs}
      <div className={style.head}>
        <div>
          <h1>{title}</h1>
          {lead && <div className={style.lead}>{lead}</div>}
        </div>
        {actions && <div className={style.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}

interface PanelProps {
  title?: string
  /** what is done with what stands in it, beside its title */
  actions?: ReactNode
  /** it is for doing something alone, not for paper */
  unprinted?: boolean
  children: ReactNode
}

/** The frame of a page whose title is not known yet. */
export function PageOutline({ children }: { children: ReactNode }) {
  return <div className={`${style.page} ${style.wide}`}>{children}</div>
}

/** A white sheet on the page. */
export function Panel({ title, actions, unprinted, children }: PanelProps) {
  return (
    <section className={unprinted ? `${style.panel} ${style.unprinted}` : style.panel}>
      {title && (
        <div className={style.panelHead}>
          <h2>{title}</h2>
          {actions && <div className={style.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
