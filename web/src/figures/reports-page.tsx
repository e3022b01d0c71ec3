import { figureReportKindLabels } from '@duijie/shared/figure-labels'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { thisYear } from './address.ts'
import style from './figures.module.css'
import { figureQueries } from './queries.ts'
import { useReportTexts } from './report-texts.ts'

const route = getRouteApi('/antd/figures/reports')
const YEARS = 8

/** 已报数: what was reported, each beside what is so now. */
export function ReportsPage() {
  const t = useReportTexts()
  const label = useLabel()
  const { day, dayOfInstant } = useDay()
  const { year } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(figureQueries.reports(year))
  const years = Array.from({ length: YEARS }, (_, at) => thisYear() - at)
  return (
    <Page title={t('title')} crumbs={<Breadcrumbs list="figures" />} lead={t('lead')}>
      <div className={style.choice}>
        <ClearableSelect
          aria-label={t('year')}
          placeholder={t('allYears')}
          style={{ minWidth: 140 }}
          value={year ?? null}
          options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
          onChange={(next) => void navigate({ search: next ? { year: next } : {}, replace: true })}
        />
      </div>
      <PagedList
        query={query}
        filtered={year !== undefined}
        onClear={() => void navigate({ search: {}, replace: true })}
        empty={
          <EmptyState
            title={t('none')}
            text={t('noneText')}
            actions={
              <Link to="/figures" className={buttonClass.primary}>
                {t('back')}
              </Link>
            }
          />
        }
      >
        {(report) => (
          <RecordRow
            title={
              <Link to="/figures/reports/$reportId" params={{ reportId: report.id }}>
                {report.title}
              </Link>
            }
            facts={[
              label(figureReportKindLabels[report.kind]),
              `${day(report.from)}–${day(report.to)}`,
              report.recipient && t('to', { recipient: report.recipient }),
              t('figureCount', { count: report.figures.length }),
              report.reporter?.name,
            ]}
            note={report.withdrawnAt ? t('withdrawnBecause', { reason: report.withdrawReason }) : null}
            state={report.withdrawnAt ? <Tag tone="neutral">{t('withdrawn')}</Tag> : null}
            day={dayOfInstant(report.reportedAt)}
          />
        )}
      </PagedList>
    </Page>
  )
}
