import { leadStageLabels } from '@duijie/shared/labels'
import type { StalledLeads } from '@duijie/shared/leads'
import { waitingSideLabels } from '@duijie/shared/waiting-labels'
import { type WaitingSide, waitingSides } from '@duijie/shared/waiting-sides'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { LeadFilters } from './lead-filters.ts'
import { leadQueries } from './queries.ts'
import style from './stalled-table.module.css'
import { useStalledTexts } from './stalled-texts.ts'
import { useLeadTexts } from './texts.ts'

/** Whom the leads wait for, at which stage, how many and how long; each row leads to its list. */
export function StalledTable({ filters }: { filters: LeadFilters }) {
  const t = useLeadTexts()
  const words = useStalledTexts()
  const label = useLabel()
  const items = useQuery(leadQueries.stalled(filters)).data?.items ?? []
  if (items.length === 0) return null
  const sides = waitingSides.flatMap((side) => {
    const total = totalOf(items, side)
    return total > 0 ? [words('stalledCount', { side: label(waitingSideLabels[side]), total })] : []
  })
  return (
    <details className={style.stalled}>
      <summary className={style.summary}>
        <strong>{words('stalled')}</strong>
        <span>{sides.join(' · ')}</span>
      </summary>
      <DataTable
        caption={words('stalled')}
        rows={items}
        rowKey={({ side, stage }) => `${side} ${stage}`}
        columns={[
          {
            key: 'side',
            title: words('waitingFor'),
            heading: true,
            cell: ({ side }) => label(waitingSideLabels[side]),
          },
          {
            key: 'stage',
            title: t('stage'),
            short: true,
            cell: ({ stage }) => label(leadStageLabels[stage]),
          },
          {
            key: 'total',
            title: words('stalledTotal'),
            number: true,
            cell: ({ side, stage, total }) => (
              <Link
                to="/leads"
                search={{ ...filters, view: 'list', waitingFor: [side], stage: [stage], sort: 'idle' }}
              >
                {words('leadCount', { total })}
              </Link>
            ),
          },
          {
            key: 'median',
            title: words('medianDays'),
            number: true,
            cell: ({ medianDays }) => words('daysCount', { days: Math.round(medianDays) }),
          },
          {
            key: 'longest',
            title: words('longestDays'),
            number: true,
            cell: ({ longestDays }) => words('daysCount', { days: longestDays }),
          },
        ]}
      />
    </details>
  )
}

const totalOf = (items: StalledLeads['items'], side: WaitingSide) =>
  items.reduce((sum, item) => (item.side === side ? sum + item.total : sum), 0)
