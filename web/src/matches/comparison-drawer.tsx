import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { LevelBadge } from '../ui/level-badge.tsx'
import { ComparedSide } from './compared-side.tsx'
import style from './comparison-drawer.module.css'
import { FactLines, NearMissLines } from './fact-lines.tsx'
import type { MatchEntry, MatchSide, Side } from './match-side.ts'
import { ScoreRing } from './score-ring.tsx'
import { TermChips } from './term-chips.tsx'
import { useMatchTexts } from './texts.ts'

interface ComparisonDrawerProps {
  own: MatchSide
  entries: readonly MatchEntry[]
  index: number
  onCompare: (id: string | null) => void
}

const WIDTH = 1240

/** Need and result side by side, whole, with the shared terms marked in both; one after the other on phones. */
export default function ComparisonDrawer({ own, entries, index, onCompare }: ComparisonDrawerProps) {
  const t = useMatchTexts()
  const [term, setTerm] = useState<string | null>(null)
  const [shown, setShown] = useState<Side>(own.side === 'need' ? 'result' : 'need')
  const entry = entries[index]
  if (!entry) return null
  const { other, explanation, level, score } = entry
  const sides = own.side === 'need' ? [own, other] : [other, own]

  const turn = (step: 1 | -1, text: 'previous' | 'next') => {
    const id = entries[index + step]?.other.id
    return (
      <Button size="small" disabled={!id} onClick={() => id && onCompare(id)}>
        {t(text)}
      </Button>
    )
  }

  return (
    <Drawer
      open
      size={Math.min(WIDTH, window.innerWidth)}
      onClose={() => onCompare(null)}
      title={t('comparison')}
      extra={
        <div className={style.turn}>
          {turn(-1, 'previous')}
          <span>
            {index + 1} / {entries.length}
          </span>
          {turn(1, 'next')}
        </div>
      }
    >
      <div className={style.drawer}>
        <div className={style.summary}>
          <div className={style.score}>
            <ScoreRing score={score} level={level} />
            <LevelBadge level={level} />
            <div className={style.chips}>
              {explanation.terms.length > 0 ? (
                <TermChips terms={explanation.terms} activeTerm={term} onTerm={setTerm} shown={10} />
              ) : (
                t('noTerms')
              )}
            </div>
          </div>
          <FactLines facts={explanation.facts} misses={explanation.nearMisses} />
          <NearMissLines misses={explanation.nearMisses} />
        </div>
        <div className={style.switch}>
          {(['need', 'result'] as const).map((side) => (
            <button key={side} type="button" aria-pressed={shown === side} onClick={() => setShown(side)}>
              {t(side)}
            </button>
          ))}
        </div>
        <div className={style.columns}>
          {sides.map((record) => (
            <ComparedSide
              key={record.id}
              record={record}
              terms={explanation.terms}
              activeTerm={term}
              hidden={record.side !== shown}
              linked={record.id === other.id}
            />
          ))}
        </div>
      </div>
    </Drawer>
  )
}
