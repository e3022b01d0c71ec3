import type { NeedQuality } from '@duijie/shared/need-quality'
import type { QualityCheck } from '@duijie/shared/quality-checks'
import { useLanguage } from '../i18n/use-language.ts'
import style from './quality-meter.module.css'
import { useQualityTexts } from './quality-texts.ts'

interface QualityAdviceProps {
  missing: readonly QualityCheck[]
  questions: NeedQuality['questions']
}

/** What a need does not say yet, and the questions that would bring it out. */
export function QualityAdvice({ missing, questions }: QualityAdviceProps) {
  const t = useQualityTexts()
  const language = useLanguage()
  if (missing.length === 0 && questions.length === 0) return null
  return (
    <div className={style.advice}>
      {missing.length > 0 && (
        <p>{t('missing', { parts: missing.map((check) => t(`check.${check}`)).join(t('comma')) })}</p>
      )}
      {questions.length > 0 && (
        <>
          <p className={style.asks}>{t('asks')}</p>
          <ul>
            {questions.map(({ check, zh, en }) => (
              <li key={check}>{language === 'en' ? en : zh}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
