import { matchLevelLabels } from '@duijie/shared/labels'
import { isGoodLevel, type MatchLevel } from '@duijie/shared/match-levels'
import type { ReactNode } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useSteady } from '../lib/use-steady.ts'
import { lazyDialog } from '../ui/lazy-dialog.tsx'
import { IN_SIGHT, useRestDrawn } from '../ui/use-rest-drawn.ts'
import { MatchCard } from './match-card.tsx'
import style from './match-list.module.css'
import type { MatchEntry, MatchSide } from './match-side.ts'
import { useMatchTexts } from './texts.ts'
import type { MatchFocus } from './use-match-focus.ts'

const ComparisonDrawer = lazyDialog(() => import('./comparison-drawer.tsx'))

interface MatchListProps {
  own: MatchSide
  entries: readonly MatchEntry[]
  degraded: boolean
  focus: MatchFocus
  /** what to do where nothing fits */
  steps: ReactNode
  /** the match that is compared side by side */
  comparedId: string | null
  onCompare: (id: string | null) => void
}

const isGood = ({ level }: MatchEntry) => isGoodLevel(level)

/** The good matches as cards, the loose ones folded away; said plainly where there is no good one. */
export function MatchList(props: MatchListProps) {
  const t = useMatchTexts()
  const label = useLabel()
  const { own, entries, focus, comparedId, onCompare } = props
  const good = entries.filter(isGood)
  const loose = entries.filter((entry) => !isGood(entry))
  const count = (level: MatchLevel) => entries.filter((entry) => entry.level === level).length
  const compare = useSteady(onCompare)
  const rest = useRestDrawn()
  const compared = entries.findIndex(({ other }) => other.id === comparedId)

  const cards = (shown: readonly MatchEntry[], inSight: number) => (
    <ol className={style.list}>
      {shown.map((entry, index) => {
        const active = focus.entry?.other.id === entry.other.id
        return (
          <li key={entry.other.id} className="in-sight">
            {(rest || index < inSight) && (
              <MatchCard
                entry={entry}
                active={active}
                activeTerm={active ? focus.term : null}
                onLook={focus.look}
                onTerm={focus.point}
                onCompare={compare}
              />
            )}
          </li>
        )
      })}
    </ol>
  )

  return (
    <section className={style.panel} aria-labelledby="matches">
      <div className={style.head}>
        <h2 id="matches">{t(own.side === 'need' ? 'resultsTitle' : 'needsTitle')}</h2>
        {good.length > 0 && (
          <span className={style.counts}>
            {(['strong', 'fair'] as const)
              .filter((level) => count(level) > 0)
              .map((level) => t('counts', { level: label(matchLevelLabels[level]), count: count(level) }))
              .join(' · ')}
          </span>
        )}
        {good.length > 0 && <p className={`${style.hint} ${style.hover}`}>{t('found')}</p>}
      </div>
      {props.degraded && (
        <p className={style.degraded} role="status">
          {t('degraded')}
        </p>
      )}
      {good.length === 0 && (
        <div className={style.none}>
          <h3>{t(own.side === 'need' ? 'noneResults' : 'noneNeeds')}</h3>
          <p>{t(own.side === 'need' ? 'noneResultsText' : 'noneNeedsText')}</p>
          {props.steps}
        </div>
      )}
      {cards(good, IN_SIGHT)}
      {loose.length > 0 && (
        <details className={style.fold}>
          <summary>{t('weakFold', { count: loose.length })}</summary>
          {cards(loose, 0)}
        </details>
      )}
      {compared >= 0 && (
        <ComparisonDrawer own={own} entries={entries} index={compared} onCompare={onCompare} />
      )}
    </section>
  )
}
