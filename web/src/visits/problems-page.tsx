import { visitProblemKindLabels, visitProblemStageLabels } from '@duijie/shared/visit-labels'
import { visitProblemKinds } from '@duijie/shared/visit-problem-queries'
import type { VisitProblem } from '@duijie/shared/visit-problems'
import { visitProblemStages } from '@duijie/shared/visit-stages'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { ExportButton } from '../exports/export-button.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListFilters } from '../ui/list-filters.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { useDay } from '../ui/use-day.ts'
import { WordSearch } from '../ui/word-search.tsx'
import { visitQueries } from './queries.ts'
import { ProblemStageTag } from './stage-tags.tsx'
import { useVisitTexts } from './texts.ts'
import { type ProblemFilters, readProblemFilters } from './visit-filters.ts'
import style from './visits.module.css'

const route = getRouteApi('/antd/visits/problems')

/** What was heard on visits and where it stands, the overdue in front. */
export function ProblemsPage() {
  const t = useVisitTexts()
  const label = useLabel()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: ProblemFilters) => void navigate({ search, replace: true })
  const query = useInfiniteQuery(visitQueries.problems(filters))
  return (
    <Page
      title={t('problemsTitle')}
      crumbs={<Breadcrumbs list="visits" />}
      lead={t('problemsLead')}
      actions={<ExportButton lists={[{ list: 'visit-problems', query: filters }]} />}
    >
      <WordSearch label={t('problemSearch')} value={filters.q} onSearch={(q) => change({ ...filters, q })} />
      <ListFilters
        filters={[
          {
            name: 'kind',
            label: t('kind'),
            options: visitProblemKinds.map((value) => ({
              value,
              label: label(visitProblemKindLabels[value]),
            })),
          },
          {
            name: 'stage',
            label: t('stage'),
            options: visitProblemStages.map((value) => ({
              value,
              label: label(visitProblemStageLabels[value]),
            })),
          },
        ]}
        chosen={{ kind: filters.kind, stage: filters.stage }}
        onChange={(name, values) => change(readProblemFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => change({ overdue: filters.overdue })}
      >
        <Checkbox
          className={style.check ?? ''}
          checked={filters.overdue ?? false}
          onChange={({ target }) => change({ ...filters, overdue: target.checked || undefined })}
        >
          {t('overdueOnly')}
        </Checkbox>
      </ListFilters>
      <PagedList
        query={query}
        filtered={Object.values(filters).some((value) => value !== undefined)}
        onClear={() => change({})}
        empty={
          <EmptyState
            title={t('problemsNone')}
            text={t('problemsNoneText')}
            actions={
              <Link to="/visits/new" className={buttonClass.primary}>
                {t('new')}
              </Link>
            }
          />
        }
      >
        {(problem) => <ProblemRow problem={problem} />}
      </PagedList>
    </Page>
  )
}

function ProblemRow({ problem }: { problem: VisitProblem }) {
  const t = useVisitTexts()
  const label = useLabel()
  const { day } = useDay()
  const { visit, dueOn, overdueDays, handedTo } = problem
  return (
    <RecordRow
      title={
        <Link to="/visits/$visitId" params={{ visitId: visit.id }} hash={`problem-${problem.id}`}>
          {problem.words}
        </Link>
      }
      facts={[
        visit.enterprise.name,
        label(visitProblemKindLabels[problem.kind]),
        t('visitOf', { day: day(visit.day) }),
        handedTo && t('handedTo', { name: handedTo }),
      ]}
      note={overdueDays > 0 ? t('overdue', { count: overdueDays }) : problem.stageReason}
      late={overdueDays > 0}
      state={<ProblemStageTag stage={problem.stage} />}
      day={dueOn ? t('due', { day: day(dueOn) }) : ''}
    />
  )
}
