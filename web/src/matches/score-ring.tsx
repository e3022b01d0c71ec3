import type { MatchLevel } from '@duijie/shared/match-levels'
import type { CSSProperties } from 'react'
import style from './score-ring.module.css'
import { useMatchTexts } from './texts.ts'

/** The score of 0–100 as a number in a ring filled that far. */
export function ScoreRing({ score, level }: { score: number; level: MatchLevel }) {
  const t = useMatchTexts()
  const shown = Math.round(score)
  return (
    <div
      className={`${style.ring} ${style[level]}`}
      style={{ '--score': shown } as CSSProperties}
      role="img"
      aria-label={t('score', { score: shown })}
    >
      <span className={style.number} aria-hidden="true">
        {shown}
      </span>
    </div>
  )
}
