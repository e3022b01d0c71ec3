import { grouped } from '@duijie/shared/grouped'
import type { MatchFitProgress } from '@duijie/shared/match-fits'
import { Progress } from 'antd'
import style from './learning-progress.module.css'
import { useMatchFitTexts } from './texts.ts'

interface LearningProgressProps {
  progress: readonly MatchFitProgress[]
  ready: boolean
}

/** What there is to learn from, beside what there has to be. */
export function LearningProgress({ progress, ready }: LearningProgressProps) {
  const t = useMatchFitTexts()
  return (
    <div className={style.frame}>
      <p>{t(ready ? 'ready' : 'notReady')}</p>
      <ul className={style.list}>
        {progress.map(({ requirement, have, need }) => {
          const name = t(`requirement.${requirement}`)
          const left = Math.max(0, need - have)
          const counts = { have: grouped(have), need: grouped(need) }
          return (
            <li key={requirement}>
              <div className={style.words}>
                <span>{name}</span>
                <span>{left > 0 ? t('left', { ...counts, left: grouped(left) }) : t('enough', counts)}</span>
              </div>
              <Progress
                percent={need > 0 ? Math.min(100, Math.floor((have / need) * 100)) : 100}
                showInfo={false}
                size="small"
                aria-label={name}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
