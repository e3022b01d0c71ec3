import { type TimelineKind, timelineKinds } from '@duijie/shared/timeline-queries'
import type { Timeline } from '@duijie/shared/timelines'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import type { TimelineFilters } from '../lib/timeline-filters.ts'
import { type TimelineOf, timelineOf } from '../lib/timelines.ts'
import { EmptyState } from './empty-state.tsx'
import { PagedList } from './paged-list.tsx'
import { TimelineEntry } from './timeline-entry.tsx'
import style from './timeline-panel.module.css'
import { useTimelineTexts } from './timeline-words.ts'

interface TimelinePanelProps {
  of: TimelineOf
  filters: TimelineFilters
  onChange: (filters: TimelineFilters) => void
}

/** Everything that happened with somebody, newest first: how much of each kind, then the entries themselves. */
export function TimelinePanel({ of, filters, onChange }: TimelinePanelProps) {
  const t = useTimelineTexts()
  const query = useInfiniteQuery(timelineOf(of, filters))
  const first = query.data?.pages[0]
  const filtered = filters.kind !== undefined || filters.year !== undefined
  return (
    <section className={style.section}>
      <h2>{t('title')}</h2>
      {first && <Counts counts={first.counts} filters={filters} onChange={onChange} />}
      {first && first.years.length > 0 && (
        <Select
          className={style.year ?? ''}
          aria-label={t('year')}
          value={filters.year ?? 0}
          options={[
            { value: 0, label: t('everyYear') },
            ...[...new Set([...first.years, ...(filters.year ? [filters.year] : [])])].map((year) => ({
              value: year,
              label: String(year),
            })),
          ]}
          onChange={(year) => onChange({ ...filters, year: year || undefined })}
        />
      )}
      <PagedList
        query={query}
        filtered={filtered}
        onClear={() => onChange({})}
        empty={<EmptyState title={t('noneTitle')} text={t('noneText')} />}
      >
        {(entry) => <TimelineEntry entry={entry} />}
      </PagedList>
    </section>
  )
}

function Counts({
  counts,
  filters,
  onChange,
}: { counts: Timeline['counts'] } & Omit<TimelinePanelProps, 'of'>) {
  const t = useTimelineTexts()
  const chosen = filters.kind ?? []
  const countOf = (kind: TimelineKind) => counts.find((each) => each.kind === kind)?.count ?? 0
  const shown = timelineKinds.filter((kind) => countOf(kind) > 0 || chosen.includes(kind))
  if (shown.length === 0) return null

  function toggle(kind: TimelineKind) {
    const kinds = chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind]
    onChange({ ...filters, kind: kinds.length > 0 ? kinds : undefined })
  }

  return (
    <fieldset className={style.counts}>
      <legend className="visually-hidden">{t('kinds')}</legend>
      {shown.map((kind) => (
        <button
          key={kind}
          type="button"
          className={style.count}
          aria-pressed={chosen.includes(kind)}
          onClick={() => toggle(kind)}
        >
          <strong>{countOf(kind)}</strong>
          <span>{t(kind)}</span>
        </button>
      ))}
    </fieldset>
  )
}
