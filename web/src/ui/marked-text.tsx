import style from './marked-text.module.css'
import { cutBySpans, type Span } from './spans.ts'

/** Text with stretches marked. Spans are UTF-16 offsets, `end` exclusive; they may overlap or be unsorted. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <span className={style.text}>
      {cutBySpans(text, spans).map(({ start, text: part, marked }) =>
        marked ? (
          <mark key={start} className={style.mark}>
            {part}
          </mark>
        ) : (
          <span key={start}>{part}</span>
        ),
      )}
    </span>
  )
}
