import type { WorkbenchCandidate } from '@duijie/shared/workbench'
import { Button } from 'antd'
import { memo, useMemo } from 'react'
import { bestExcerpt } from '../../matches/excerpt.ts'
import { FactLines, NearMissLines } from '../../matches/fact-lines.tsx'
import { MarkedPassage } from '../../matches/marked-passage.tsx'
import { type MatchSide, spansIn } from '../../matches/match-side.ts'
import { ScoreRing } from '../../matches/score-ring.tsx'
import { SideOwner } from '../../matches/side-owner.tsx'
import { TermChips } from '../../matches/term-chips.tsx'
import { useMatchTexts } from '../../matches/texts.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { MetaLine } from '../../ui/meta-line.tsx'
import style from './candidate-card.module.css'
import { LeadStanding } from './lead-standing.tsx'
import { useWorkbenchTexts } from './texts.ts'
import type { LeadPlace } from './use-candidate-actions.ts'

export type CandidateAct = 'accept' | 'drop' | 'hold' | 'push' | 'choose'

interface CandidateCardProps {
  candidate: WorkbenchCandidate
  side: MatchSide
  active: boolean
  /** of the active one */
  activeTerm: string | null
  chosen: boolean
  foreseen: LeadPlace | undefined
  /** places it went up by these weights, negative for down; null where it is new in the list */
  moved: number | null
  onLook: (resultId: string) => void
  onTerm: (term: string | null) => void
  onOpen: (resultId: string) => void
  onAct: (act: CandidateAct, candidate: WorkbenchCandidate) => void
}

export const candidateElementId = (resultId: string) => `candidate-${resultId}`

/** One candidate: how well it fits and why, how far it is with it, and what can be done. */
export const CandidateCard = memo(function CandidateCard(props: CandidateCardProps) {
  const { candidate, side, active, activeTerm, chosen, foreseen, moved } = props
  const t = useWorkbenchTexts()
  const words = useMatchTexts()
  const { explanation, lead, level, rank, resultId, score } = candidate
  const { terms, facts, nearMisses } = explanation
  const excerpt = useMemo(() => bestExcerpt(side.texts, terms, 'result'), [side, terms])
  const place = foreseen ?? lead
  const closed = place?.stage === 'closed'
  const action = (act: CandidateAct, text: string, key: string, more: object = {}) => (
    <Button
      size="small"
      onClick={() => props.onAct(act, candidate)}
      title={t('withKey', { action: text, key })}
      aria-keyshortcuts={key}
      {...more}
    >
      {text}
    </Button>
  )

  return (
    <article
      id={candidateElementId(resultId)}
      className={style.card}
      data-active={active || undefined}
      data-closed={closed || undefined}
      // keys act on the candidate that has the focus
      tabIndex={active ? 0 : -1}
      aria-current={active}
      aria-label={side.title}
      onFocusCapture={() => props.onLook(resultId)}
      onMouseDown={() => props.onLook(resultId)}
    >
      <div className={style.head}>
        <ScoreRing score={score} level={level} />
        <div className={style.name}>
          <div className={style.titleLine}>
            <h3>
              <span className={style.rank} title={t('rank', { rank })}>
                {rank}.
              </span>
              <button type="button" onClick={() => props.onOpen(resultId)}>
                <MarkedPassage
                  text={side.title}
                  spans={spansIn(terms, 'result', 'title')}
                  activeTerm={activeTerm}
                />
              </button>
            </h3>
            <span className={style.signs}>
              <Moved places={moved} />
              <LevelBadge level={level} />
            </span>
          </div>
          <MetaLine items={[<SideOwner key="owner" side={side} />, ...side.facts]} />
        </div>
      </div>
      {excerpt && (
        <p className={style.excerpt}>
          <span className={style.field}>
            {words('excerptOf', { field: words(`field.${excerpt.field}`) })}
          </span>
          <MarkedPassage
            text={side.texts[excerpt.field] ?? ''}
            spans={spansIn(terms, 'result', excerpt.field)}
            activeTerm={activeTerm}
            from={excerpt.start}
            to={excerpt.end}
          />
        </p>
      )}
      {terms.length > 0 && <TermChips terms={terms} activeTerm={activeTerm} onTerm={props.onTerm} />}
      <FactLines facts={facts} misses={nearMisses} />
      <NearMissLines misses={nearMisses} />
      <div className={style.foot}>
        <LeadStanding lead={lead} foreseen={foreseen} />
        <fieldset className={style.actions}>
          <legend className="visually-hidden">{t('actionsOf', { title: side.title })}</legend>
          {(!place || place.stage === 'suggested' || closed) &&
            place?.status !== 'on_hold' &&
            action('accept', t('accept'), 'a', active ? { type: 'primary' } : {})}
          {!closed && action('drop', t('drop'), 'd')}
          {!closed && action('hold', t(place?.status === 'on_hold' ? 'resume' : 'hold'), 'h')}
          {!closed && place?.status !== 'on_hold' && action('push', t('push'), 'p')}
          {action('choose', t(chosen ? 'chosen' : 'choose'), 'c', {
            'aria-pressed': chosen,
            ...(chosen ? { color: 'primary', variant: 'filled' } : { type: 'text' }),
          })}
        </fieldset>
      </div>
    </article>
  )
})

function Moved({ places }: { places: number | null }) {
  const t = useWorkbenchTexts()
  if (places === 0) return null
  if (places === null) return <span className={style.entered}>{t('entered')}</span>
  const up = places > 0
  const text = t(up ? 'up' : 'down', { count: Math.abs(places) })
  return (
    <span className={up ? style.up : style.down} title={text}>
      <span aria-hidden="true">
        {up ? '↑' : '↓'}
        {Math.abs(places)}
      </span>
      <span className="visually-hidden">{text}</span>
    </span>
  )
}
