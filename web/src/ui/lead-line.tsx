import type { ReactNode } from 'react'
import style from './lead-line.module.css'
import { type Fact, MetaLine } from './meta-line.tsx'

/** Under a record's title: where it stands, then short facts. */
export function LeadLine({ state, facts }: { state: ReactNode; facts: readonly Fact[] }) {
  return (
    <div className={style.lead}>
      {state}
      <div className={style.facts}>
        <MetaLine items={facts} />
      </div>
    </div>
  )
}
