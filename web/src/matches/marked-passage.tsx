import style from './marked-passage.module.css'
import type { TermSpan } from './match-side.ts'
import { cutByTerms } from './term-cuts.ts'

interface MarkedPassageProps {
  text: string
  spans: readonly TermSpan[]
  /** the term that is pointed at: lit up, the others step back */
  activeTerm: string | null
  /** only this stretch of the text */
  from?: number
  to?: number
}

/** Text with the shared terms marked. */
export function MarkedPassage({ text, spans, activeTerm, from = 0, to = text.length }: MarkedPassageProps) {
  const shown = text.slice(from, to)
  const moved = spans.map(({ start, end, term }) => ({ start: start - from, end: end - from, term }))
  const look = (terms: readonly string[]) => {
    if (activeTerm === null) return style.mark
    return `${style.mark} ${terms.includes(activeTerm) ? style.active : style.muted}`
  }
  return (
    <span className={style.text}>
      {from > 0 && '…'}
      {cutByTerms(shown, moved).map(({ start, text: part, terms }) =>
        terms.length > 0 ? (
          <mark
            key={start}
            className={look(terms)}
            data-active={terms.includes(activeTerm ?? '') || undefined}
          >
            {part}
          </mark>
        ) : (
          <span key={start}>{part}</span>
        ),
      )}
      {to < text.length && '…'}
    </span>
  )
}
