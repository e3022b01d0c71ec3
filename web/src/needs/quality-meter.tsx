import { needQuality, type QualitySubject } from '@duijie/shared/need-quality'
import { useLanguage } from '../i18n/use-language.ts'
import style from './refining.module.css'
import { useRefiningTexts } from './refining-texts.ts'

/** How well the need can be answered as it stands, and what an expert would ask next. */
export function QualityMeter({ need }: { need: QualitySubject }) {
  const t = useRefiningTexts()
  const language = useLanguage()
  const { score, level, checks, questions } = needQuality(need)
  const missing = checks.filter(({ met }) => !met).map(({ check }) => t(`check.${check}`))
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
      {missing.length > 0 && (
        <p>
          {t('missing')}
          {missing.join(language === 'en' ? ', ' : '、')}
        </p>
      )}
      {questions.length > 0 && (
        <>
          <h3>{t('asks')}</h3>
          <ul>
            {questions.map(({ check, zh, en }) => (
              <li key={check}>{language === 'en' ? en : zh}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
