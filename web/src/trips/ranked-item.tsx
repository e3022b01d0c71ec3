import type { RankedForTrip, TripMatch } from '@duijie/shared/trips'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useId, useState } from 'react'
import { LevelBadge } from '../ui/level-badge.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { useTripTexts } from './texts.ts'
import style from './trips.module.css'

interface RankedItemProps {
  item: RankedForTrip
  ticked: boolean
  onTick: () => void
}

/** The API sends so many matches of each at most. */
const MOST_SENT = 12

/** One that is worth the way, with the matches that make it so. */
export function RankedItem({ item, ticked, onTick }: RankedItemProps) {
  const t = useTripTexts()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const { organization, matches } = item
  const [best] = matches
  const count = matches.length
  return (
    <li className={style.item} data-ticked={ticked || undefined}>
      <div className={style.itemHead}>
        <Checkbox checked={ticked} onChange={onTick} aria-label={t('take', { name: organization.name })} />
        <div className={style.itemText}>
          <h3>{organization.name}</h3>
          <MetaLine
            items={[
              item.city,
              t('sum', { sum: Math.round(item.sum) }),
              t('best', { best: Math.round(item.best) }),
              t(count === MOST_SENT ? 'shownMatches' : 'matches', { count }),
            ]}
          />
        </div>
        {best && <LevelBadge level={best.level} />}
        <Button
          size="small"
          type="text"
          aria-expanded={open}
          aria-controls={listId}
          aria-label={`${t(open ? 'hideMatches' : 'showMatches')}：${organization.name}`}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'hideMatches' : 'showMatches')}
        </Button>
      </div>
      {open && (
        <ul id={listId} className={style.matches}>
          {matches.map((match) => (
            <MatchLine key={`${match.need.id} ${match.result.id}`} match={match} />
          ))}
        </ul>
      )}
    </li>
  )
}

function MatchLine({ match: { need, result, experts, level, score } }: { match: TripMatch }) {
  const t = useTripTexts()
  return (
    <li className={style.match}>
      <div>
        <Link to="/needs/$needId" params={{ needId: need.id }}>
          {need.title}
        </Link>
        <span aria-hidden="true"> × </span>
        <Link to="/results/$resultId" params={{ resultId: result.id }}>
          {result.title}
        </Link>
        {experts.length > 0 && (
          <p className={style.quiet}>{t('experts', { names: experts.map(({ name }) => name).join('、') })}</p>
        )}
      </div>
      <span className={style.score}>
        {Math.round(score)} <LevelBadge level={level} />
      </span>
    </li>
  )
}
