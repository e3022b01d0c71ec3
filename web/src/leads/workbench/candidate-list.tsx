import type { WorkbenchCandidate } from '@duijie/shared/workbench'
import { Link } from '@tanstack/react-router'
import type { MatchEntry } from '../../matches/match-side.ts'
import { buttonClass } from '../../ui/button-link.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IN_SIGHT, useRestDrawn } from '../../ui/use-rest-drawn.ts'
import style from './bench.module.css'
import { type CandidateAct, CandidateCard } from './candidate-card.tsx'
import { useStandingTexts } from './standing-texts.ts'
import { useWorkbenchTexts } from './texts.ts'
import type { LeadPlace } from './use-candidate-actions.ts'

export interface BenchEntry extends MatchEntry {
  candidate: WorkbenchCandidate
}

interface CandidateListProps {
  entries: readonly BenchEntry[]
  activeId: string | null
  activeTerm: string | null
  chosen: readonly string[]
  foreseen: ReadonlyMap<string, LeadPlace>
  /** by result its rank by the weights that are kept; null where none are tried */
  ranks: ReadonlyMap<string, number> | null
  onLook: (resultId: string) => void
  onTerm: (term: string | null) => void
  onOpen: (resultId: string) => void
  onAct: (act: CandidateAct, candidate: WorkbenchCandidate) => void
}

/** The candidates of a need, best first. */
export function CandidateList(props: CandidateListProps) {
  const t = useWorkbenchTexts()
  const ofResults = useStandingTexts()
  const { entries, activeId, ranks } = props
  const rest = useRestDrawn()
  if (entries.length === 0) {
    return (
      <EmptyState
        title={t('noCandidates')}
        text={t('noCandidatesText')}
        actions={
          <Link to="/results" className={buttonClass.plain}>
            {ofResults('findResult')}
          </Link>
        }
      />
    )
  }
  const movedBy = ({ resultId, rank }: BenchEntry) => {
    if (!ranks) return 0
    const before = ranks.get(resultId)
    return before === undefined ? null : before - rank
  }
  return (
    <ol className={style.list}>
      {entries.map((entry, index) => (
        <li key={entry.resultId} className="in-sight">
          {(rest || index < IN_SIGHT) && (
            <CandidateCard
              candidate={entry.candidate}
              side={entry.other}
              active={entry.resultId === activeId}
              activeTerm={entry.resultId === activeId ? props.activeTerm : null}
              chosen={props.chosen.includes(entry.resultId)}
              foreseen={props.foreseen.get(entry.resultId)}
              moved={movedBy(entry)}
              onLook={props.onLook}
              onTerm={props.onTerm}
              onOpen={props.onOpen}
              onAct={props.onAct}
            />
          )}
        </li>
      ))}
    </ol>
  )
}
