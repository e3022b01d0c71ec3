import { dayOf, daysBetween } from '@duijie/shared/days'
import type { Diagnosis, DiagnosisCause } from '@duijie/shared/diagnoses'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { QualityAdvice } from '../ui/quality-advice.tsx'
import { useQualityTexts } from '../ui/quality-texts.ts'
import { Tag, type Tone } from '../ui/tag.tsx'
import style from './diagnoses.module.css'
import { DiagnosisOwner } from './diagnosis-owner.tsx'
import { useDiagnosisTexts } from './texts.ts'

const tones: Record<DiagnosisCause, Tone> = { vague: 'warning', flagged: 'info', objection: 'danger' }

/** One need in the queue: why it is there, what to ask, who asks, and what came of it. */
export function DiagnosisRow({ diagnosis, onClear }: { diagnosis: Diagnosis; onClear: () => void }) {
  const t = useDiagnosisTexts()
  const words = useQualityTexts()
  const { cause, needId, needTitle, note, organizationName, quality, raisedAt } = diagnosis
  const days = daysBetween(dayOf(new Date(raisedAt)), dayOf(new Date()))
  return (
    <article className={style.row} aria-label={needTitle}>
      <h2>
        <Link to="/needs/$needId" params={{ needId }}>
          {needTitle}
        </Link>
      </h2>
      <p className={style.facts}>
        <Tag tone={tones[cause]}>{t(`cause.${cause}`)}</Tag>
        <span>{organizationName}</span>
        <span>{days > 0 ? t('waitingDays', { days }) : t('waitingToday')}</span>
        <span>{t('quality', { score: quality.score, level: words(`level.${quality.level}`) })}</span>
      </p>
      {cause !== 'vague' && <p className={style.note}>{note}</p>}
      <QualityAdvice missing={quality.missing} questions={quality.questions} />
      <div className={style.actions}>
        <DiagnosisOwner diagnosis={diagnosis} />
        <Button onClick={onClear}>{t('clear')}</Button>
      </div>
    </article>
  )
}
