import { needQuality, type QualitySubject } from '@duijie/shared/need-quality'
import { QualityAdvice } from './quality-advice.tsx'
import style from './quality-meter.module.css'
import { useQualityTexts } from './quality-texts.ts'

/** How well the need can be answered as it stands, and what an expert would ask next. */
export function QualityMeter({ need }: { need: QualitySubject }) {
  const t = useQualityTexts()
  const { score, level, checks, questions } = needQuality(need)
  const missing = checks.filter(({ met }) => !met).map(({ check }) => check)
  return (
    <section className={style.quality} aria-label={t('quality')}>
      <p className={style.score}>
        <span>{t('quality')}</span>
        <meter min={0} max={100} low={40} high={70} optimum={100} value={score} aria-label={t('quality')}>
          {score}
        </meter>
        <strong>
          {score} · {t(`level.${level}`)}
        </strong>
      </p>
      <QualityAdvice missing={missing} questions={questions} />
    </section>
  )
}
