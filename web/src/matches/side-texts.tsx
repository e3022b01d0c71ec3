import type { MatchTerm } from '@duijie/shared/matches'
import { MarkedPassage } from './marked-passage.tsx'
import { type MatchSide, spansIn, type TextField } from './match-side.ts'
import style from './side-texts.module.css'
import { useMatchTexts } from './texts.ts'

const fieldsOf: Record<MatchSide['side'], readonly TextField[]> = {
  need: ['problem', 'targets', 'currentState', 'originalText', 'industry'],
  result: ['summary', 'innovation', 'applications'],
}

interface SideTextsProps {
  record: MatchSide
  terms: readonly MatchTerm[]
  activeTerm: string | null
}

/** The whole texts of a need or a result with the shared terms marked. */
export function SideTexts({ record, terms, activeTerm }: SideTextsProps) {
  const t = useMatchTexts()
  return (
    <div className={style.texts}>
      {fieldsOf[record.side].map((field) => {
        const text = record.texts[field]
        if (!text) return null
        const spans = spansIn(terms, record.side, field)
        const passage = (
          <p className={style.text}>
            <MarkedPassage text={text} spans={spans} activeTerm={activeTerm} />
          </p>
        )
        if (field === 'originalText' && record.texts.problem) {
          return (
            <details key={field}>
              <summary className={style.label}>{t('field.originalText')}</summary>
              {passage}
            </details>
          )
        }
        return (
          <section key={field}>
            <h3 className={style.label}>{t(`field.${field}`)}</h3>
            {passage}
          </section>
        )
      })}
    </div>
  )
}
