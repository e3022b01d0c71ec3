import type { MatchFitOverview } from '@duijie/shared/match-fits'
import { Button } from 'antd'
import { Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { FigureList } from './figure-list.tsx'
import { LearningProgress } from './learning-progress.tsx'
import style from './present-fit.module.css'
import { useMatchFitTexts } from './texts.ts'

interface PresentFitProps {
  present: MatchFitOverview['kinds'][number]
  onRestore: (() => void) | null
}

/** What matching goes by of one kind, since when, and what is needed for the next time of learning. */
export function PresentFit({ present, onRestore }: PresentFitProps) {
  const t = useMatchFitTexts()
  const { dayOfInstant } = useDay()
  const { kind, active, progress, ready } = present
  return (
    <Panel title={t(`kind.${kind}`)}>
      <div className={style.present}>
        <p className={style.about}>{t(`about.${kind}`)}</p>
        {active && !active.outdated ? (
          <>
            <p>
              {t('usesLearnt', {
                made: dayOfInstant(active.createdAt),
                since: dayOfInstant(active.activatedAt ?? active.createdAt),
              })}
            </p>
            <FigureList figures={active.figures} />
          </>
        ) : (
          <p>{t(active ? 'usesShippedSinceRelease' : 'usesShipped')}</p>
        )}
        {active && !active.outdated && onRestore && <Button onClick={onRestore}>{t('restore')}</Button>}
        <LearningProgress progress={progress} ready={ready} />
      </div>
    </Panel>
  )
}
