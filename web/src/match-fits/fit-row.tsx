import type { MatchFit, MatchFitState } from '@duijie/shared/match-fits'
import { Button } from 'antd'
import { MetaLine } from '../ui/meta-line.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { FigureList } from './figure-list.tsx'
import style from './fit-row.module.css'
import { useMatchFitTexts } from './texts.ts'

const tones: Record<MatchFitState, Tone> = {
  active: 'success',
  candidate: 'info',
  retired: 'neutral',
  rejected: 'warning',
}

/** One time of learning: what was learnt from, how it fared, what became of it and why. */
export function FitRow({ fit, onActivate }: { fit: MatchFit; onActivate: (() => void) | null }) {
  const t = useMatchFitTexts()
  const { dayOfInstant, minute } = useDay()
  const name = t('fitName', { kind: t(`kind.${fit.kind}`), day: dayOfInstant(fit.createdAt) })
  return (
    <article className={style.row} aria-label={name}>
      <div className={style.head}>
        <strong>{name}</strong>
        <Tag tone={fit.outdated ? 'neutral' : tones[fit.state]}>
          {t(fit.outdated ? 'outdated' : `state.${fit.state}`)}
        </Tag>
      </div>
      <p className={style.reason}>{t(fit.outdated ? 'outdatedText' : `reason.${fit.reason}`)}</p>
      <FigureList figures={fit.figures} />
      <MetaLine
        items={[
          fit.basis.judgements > 0 && t('basisJudgements', { count: fit.basis.judgements }),
          fit.basis.needs > 0 && t('basisNeeds', { count: fit.basis.needs }),
          fit.basis.texts > 0 && t('basisTexts', { count: fit.basis.texts }),
          fit.activatedAt &&
            t('activatedAt', { at: minute(fit.activatedAt), by: fit.activatedBy ?? t('byItself') }),
        ]}
      />
      {onActivate && (
        <div className={style.actions}>
          <Button size="small" onClick={onActivate}>
            {t('activate')}
          </Button>
        </div>
      )}
    </article>
  )
}
