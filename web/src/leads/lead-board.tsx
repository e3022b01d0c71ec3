import { leadStageLabels } from '@duijie/shared/labels'
import type { LeadBoard as Board, Lead } from '@duijie/shared/leads'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import style from './lead-board.module.css'
import { LeadCard } from './lead-card.tsx'
import type { LeadFilters } from './lead-filters.ts'
import { useLeadTexts } from './texts.ts'

interface LeadBoardProps {
  board: Board
  filters: LeadFilters
  chosen: ReadonlyMap<string, Lead>
  onChoose: (lead: Lead) => void
}

/** One column a stage, from the suggestion to the agreement. */
export function LeadBoard({ board, filters, chosen, onChoose }: LeadBoardProps) {
  const t = useLeadTexts()
  const label = useLabel()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the board scrolls sideways, and the keyboard must reach it
    <section className={style.board} aria-label={t('board')} tabIndex={0}>
      {board.columns.map(({ stage, total, items }) => (
        <section key={stage} className={style.column} aria-label={label(leadStageLabels[stage])}>
          <h2 className={style.head}>
            {label(leadStageLabels[stage])}
            <span>{total}</span>
          </h2>
          {items.map((lead) => (
            <LeadCard key={lead.id} lead={lead} chosen={chosen.has(lead.id)} onChoose={onChoose} />
          ))}
          {items.length === 0 && <p className={style.none}>{t('noneHere')}</p>}
          {total > items.length && (
            <Link to="/leads" search={{ ...filters, view: 'list', stage: [stage] }} className={style.more}>
              {t('allOfStage', { total })}
            </Link>
          )}
        </section>
      ))}
    </section>
  )
}
