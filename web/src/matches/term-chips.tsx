import type { MatchTerm } from '@duijie/shared/matches'
import { type CSSProperties, useState } from 'react'
import { byContribution } from './match-side.ts'
import style from './term-chips.module.css'
import { useMatchTexts } from './texts.ts'

interface TermChipsProps {
  terms: readonly MatchTerm[]
  activeTerm: string | null
  onTerm: (term: string | null) => void
  shown?: number
}

/** The terms that both sides share, the telling ones first; pointing at one lights it up in both texts. */
export function TermChips({ terms, activeTerm, onTerm, shown = 6 }: TermChipsProps) {
  const t = useMatchTexts()
  const [all, setAll] = useState(false)
  const sorted = byContribution(terms)
  const most = Math.max(sorted[0]?.contribution ?? 0, 0.1)
  const rest = sorted.length - shown
  return (
    <div className={style.chips}>
      {(all || rest <= 2 ? sorted : sorted.slice(0, shown)).map(({ term, contribution }) => (
        <button
          key={term}
          type="button"
          className={style.chip}
          style={{ '--weight': Math.max(0, contribution / most).toFixed(2) } as CSSProperties}
          aria-pressed={activeTerm === term}
          title={t('termPoints', { points: contribution.toFixed(1) })}
          onMouseEnter={() => onTerm(term)}
          onMouseLeave={() => onTerm(null)}
          onFocus={() => onTerm(term)}
          onBlur={() => onTerm(null)}
          onClick={() => onTerm(term)}
        >
          <span>{term}</span>
          <span className={style.points}>+{contribution.toFixed(contribution < 10 ? 1 : 0)}</span>
        </button>
      ))}
      {rest > 2 && (
        <button type="button" className={style.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewerTerms') : t('moreTerms', { count: rest })}
        </button>
      )}
    </div>
  )
}
