import type { ReactNode } from 'react'
import style from './lead-line.module.css'
import { MetaLine } from './meta-line.tsx'

/** Under a record's title: where it stands, then short facts. */
export function LeadLine({
  state,
  facts,
}: {
  state: ReactNode
  facts: readonly (string | null | undefined | false)[]
}) {
  return (
    <div className={style.lead}>
      {state}
      <MetaLine items={facts} />
    </div>
  )
}
