import { grouped } from '@duijie/shared/grouped'
import { Link } from '@tanstack/react-router'
import style from './homes.module.css'
import type { Tile } from './task-tiles.tsx'

/** How many there are of each, one under the other; each opens its records. */
export function StageCounts({ counts }: { counts: readonly Tile[] }) {
  return (
    <ul className={style.entries}>
      {counts.map(({ key, text, total, link }) => (
        <li key={key}>
          <Link {...link} className={style.count}>
            <span>{text}</span>
            <strong>{grouped(total)}</strong>
          </Link>
        </li>
      ))}
    </ul>
  )
}
