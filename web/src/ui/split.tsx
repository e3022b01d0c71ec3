import type { ReactNode, RefObject } from 'react'
import style from './split.module.css'

interface SplitProps {
  /** stays in sight and scrolls by itself where it is long */
  pane: ReactNode
  paneLabel: string
  paneRef?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** What a page is about on the left, what belongs to it on the right; one below the other on phones. */
export function Split({ pane, paneLabel, paneRef, children }: SplitProps) {
  return (
    <div className={style.split}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, and the keyboard must reach it */}
      <section className={style.pane} ref={paneRef} tabIndex={0} aria-label={paneLabel}>
        <h2 className="visually-hidden">{paneLabel}</h2>
        {pane}
      </section>
      <div>{children}</div>
    </div>
  )
}
