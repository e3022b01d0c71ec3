import { memo, useMemo } from 'react'
import { LevelBadge } from '../ui/level-badge.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { bestExcerpt } from './excerpt.ts'
import { FactLines, NearMissLines } from './fact-lines.tsx'
import { MarkedPassage } from './marked-passage.tsx'
import style from './match-card.module.css'
import { MatchJudgement } from './match-judgement.tsx'
import { MatchLead } from './match-lead.tsx'
import { type MatchEntry, spansIn } from './match-side.ts'
import { RecordLink } from './record-link.tsx'
import { ScoreRing } from './score-ring.tsx'
import { SideOwner } from './side-owner.tsx'
import { TermChips } from './term-chips.tsx'
import { useMatchTexts } from './texts.ts'

interface MatchCardProps {
  entry: MatchEntry
  /** the page's own text shows this match's marks */
  active: boolean
  /** of the active one */
  activeTerm: string | null
  onLook: (id: string) => void
  onTerm: (term: string | null) => void
  onCompare: (id: string) => void
}

/** One match at a glance: how well it fits, what it is, which terms and facts say so, what is missing. */
export const MatchCard = memo(function MatchCard(props: MatchCardProps) {
  const { entry, active, activeTerm, onLook, onTerm, onCompare } = props
  const t = useMatchTexts()
  const { other, explanation, level, rank, score } = entry
  const { terms, facts, nearMisses } = explanation
  const excerpt = useMemo(() => bestExcerpt(other.texts, terms, other.side), [other, terms])
  return (
    <article
      className={style.card}
      data-active={active || undefined}
      onMouseEnter={() => onLook(other.id)}
      onFocusCapture={() => onLook(other.id)}
      aria-label={other.title}
    >
      <div className={style.head}>
        <ScoreRing score={score} level={level} />
        <div className={style.name}>
          <div className={style.titleLine}>
            <h3 className={style.title}>
              <span className={style.rank}>{rank}.</span>
              <button type="button" onClick={() => onCompare(other.id)}>
                <MarkedPassage
                  text={other.title}
                  spans={spansIn(terms, other.side, 'title')}
                  activeTerm={activeTerm}
                />
              </button>
            </h3>
            <LevelBadge level={level} />
          </div>
          <div className={style.facts}>
            <MetaLine items={[<SideOwner key="owner" side={other} />, ...other.facts]} />
          </div>
        </div>
      </div>
      {excerpt && (
        <p className={style.excerpt}>
          <span className={style.field}>{t('excerptOf', { field: t(`field.${excerpt.field}`) })}</span>
          <MarkedPassage
            text={other.texts[excerpt.field] ?? ''}
            spans={spansIn(terms, other.side, excerpt.field)}
            activeTerm={activeTerm}
            from={excerpt.start}
            to={excerpt.end}
          />
        </p>
      )}
      {terms.length > 0 && <TermChips terms={terms} activeTerm={activeTerm} onTerm={onTerm} />}
      <FactLines facts={facts} misses={nearMisses} />
      <NearMissLines misses={nearMisses} />
      <div className={style.foot}>
        <button type="button" className={style.compare} onClick={() => onCompare(other.id)}>
          {t('compare')}
        </button>
        <RecordLink record={other}>{t(other.side === 'need' ? 'openNeed' : 'openResult')}</RecordLink>
        <MatchLead entry={entry} />
        {entry.mayJudge && <MatchJudgement entry={entry} />}
      </div>
    </article>
  )
})
