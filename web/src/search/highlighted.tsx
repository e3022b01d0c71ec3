import type { Part } from './highlight.ts'
import style from './hit.module.css'

export function Highlighted({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ start, text, hit }) =>
    hit ? (
      <mark key={start} className={style.mark}>
        {text}
      </mark>
    ) : (
      <span key={start}>{text}</span>
    ),
  )
}
