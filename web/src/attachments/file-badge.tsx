import style from './attachments.module.css'
import { endingOf } from './file-words.ts'

/** What kind of file it is, at a glance; the name beside it says the same. */
export function FileBadge({ name }: { name: string }) {
  return (
    <span className={style.badge} aria-hidden="true">
      {endingOf(name)}
    </span>
  )
}
