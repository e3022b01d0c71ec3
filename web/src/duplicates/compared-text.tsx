import style from './duplicates.module.css'
import type { Piece } from './word-difference.ts'

/** A text with the words marked that the other side has not got. */
export function ComparedText({ pieces, blank }: { pieces: readonly Piece[]; blank: string }) {
  if (pieces.length === 0) return <span className={style.aside}>{blank}</span>
  let at = 0
  return (
    <span className={style.text}>
      {pieces.map(({ text, differs }) => {
        const key = at
        at += text.length
        return differs ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
      })}
    </span>
  )
}
