import type { ReactElement } from 'react'
import style from './meta-line.module.css'

/** An element needs a key. */
export type Fact = string | ReactElement | null | undefined | false

/** Short facts in one line; what is unknown is left out, and nothing is said twice. */
export function MetaLine({ items }: { items: readonly Fact[] }) {
  const known = [...new Set(items)].filter((item): item is string | ReactElement => Boolean(item))
  if (known.length === 0) return null
  return (
    <div className={style.frame}>
      <ul className={style.line}>
        {known.map((item) => {
          const key = typeof item === 'string' ? item : item.key
          return <li key={key}>{item}</li>
        })}
      </ul>
    </div>
  )
}
