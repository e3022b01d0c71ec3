import type { YearPlan } from '@duijie/shared/trips'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { yearPlanQueries } from './queries.ts'
import { useYearPlanTexts } from './texts.ts'

/** The plans of all years, newest first. */
export function YearPlansPage() {
  const t = useYearPlanTexts()
  const create = (
    <Link to="/year-plans/new" className={buttonClass.primary}>
      {t('create')}
    </Link>
  )
  const query = useInfiniteQuery(yearPlanQueries.list())
  return (
    <Page title={t('title')} lead={t('lead')} actions={create}>
      <PagedList
        query={query}
        filtered={false}
        onClear={() => undefined}
        empty={<EmptyState title={t('noneTitle')} text={t('noneText')} actions={create} />}
      >
        {(plan) => <PlanRow plan={plan} />}
      </PagedList>
    </Page>
  )
}

function PlanRow({ plan: { id, title, year, trips, figures, updatedAt } }: { plan: YearPlan }) {
  const t = useYearPlanTexts()
  const { dayOfInstant } = useDay()
  const made = trips.filter(({ eventId }) => eventId !== null).length
  return (
    <RecordRow
      title={
        <Link to="/year-plans/$planId" params={{ planId: id }}>
          {title}
        </Link>
      }
      facts={[
        t('year', { year }),
        t('trips', { count: trips.length }),
        t('covers', { pairs: figures.pairs, total: figures.totalPairs }),
      ]}
      state={made > 0 && <Tag tone="success">{t('made', { count: made })}</Tag>}
      day={dayOfInstant(updatedAt)}
    />
  )
}
