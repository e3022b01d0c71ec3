import { grouped } from '@duijie/shared/grouped'
import { Link, type LinkProps } from '@tanstack/react-router'
import { ArrowRightIcon } from '../ui/icons.tsx'
import style from './homes.module.css'

export interface Tile {
  key: string
  text: string
  total: number
  /** it should have been done already */
  late?: boolean
  link: Pick<LinkProps, 'to' | 'params' | 'search'>
}

interface TaskTilesProps {
  title: string
  /** said where there is nothing to do */
  nothing: string
  tiles: readonly Tile[]
}

/** What waits, each with its number and the way to exactly those records. */
export function TaskTiles({ title, nothing, tiles }: TaskTilesProps) {
  return (
    <section className={style.section} aria-labelledby="waiting">
      <h2 id="waiting">{title}</h2>
      {tiles.length === 0 ? (
        <p className={style.none}>{nothing}</p>
      ) : (
        <ul className={style.tiles}>
          {tiles.map(({ key, text, total, late, link }) => (
            <li key={key}>
              <Link {...link} className={style.tile} data-late={late || undefined}>
                <strong>{grouped(total)}</strong>
                <span>{text}</span>
                <ArrowRightIcon />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
