import { declineReasonLabels, leadStageLabels } from '@duijie/shared/labels'
import type { Lead } from '@duijie/shared/leads'
import { useQuery } from '@tanstack/react-query'
import { useLabel } from '../i18n/use-label.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './moves-panel.module.css'
import { leadQueries } from './queries.ts'
import { useLeadTexts } from './texts.ts'

/** The way the lead went, newest first. */
export function MovesPanel({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const label = useLabel()
  const { day } = useDay()
  const query = useQuery(leadQueries.moves(lead.id))
  return (
    <Panel title={t('moves')}>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) => (
          <ol className={style.moves}>
            {items.map((move) => (
              <li key={`${move.at} ${move.to}`} data-undone={move.undone || undefined}>
                <p className={style.what}>
                  {move.from && `${label(leadStageLabels[move.from])} → `}
                  {label(leadStageLabels[move.to])}
                  {move.closeReason && ` · ${label(declineReasonLabels[move.closeReason])}`}
                  {move.undone && ` (${t('undoneMark')})`}
                </p>
                <p className={style.when}>
                  {[day(move.day), move.by, move.note].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  )
}
