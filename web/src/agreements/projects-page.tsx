import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type ProjectFilters, readProjectFilters } from './agreement-filters.ts'
import style from './agreements.module.css'
import { CandidateRow } from './candidate-row.tsx'
import { useProjectTexts } from './project-texts.ts'
import { ProjectsPanel } from './projects-panel.tsx'
import { projectQueries } from './queries.ts'

const route = getRouteApi('/antd/provincial-projects')
type View = 'all' | 'eligible' | 'ineligible'

/** 省产学研合作项目: what was recommended, and which contracts may be. */
export function ProjectsPage() {
  const t = useProjectTexts()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: ProjectFilters) => void navigate({ search, replace: true })
  const query = useQuery(projectQueries.candidates(filters))
  const view: View = filters.eligible === undefined ? 'all' : filters.eligible ? 'eligible' : 'ineligible'
  return (
    <Page
      title={t('title')}
      crumbs={<Breadcrumbs list="agreements" />}
      lead={t('lead')}
      actions={
        <Link to="/settings" className={buttonClass.plain}>
          {t('rules')}
        </Link>
      }
    >
      <ProjectsPanel />
      <Panel title={t('candidates')}>
        <div className={style.actions}>
          <Segmented<View>
            aria-label={t('candidates')}
            value={view}
            options={(['all', 'eligible', 'ineligible'] as const).map((value) => ({
              value,
              label: t(value),
            }))}
            onChange={(next) =>
              change({ ...filters, eligible: next === 'all' ? undefined : next === 'eligible' })
            }
          />
          <SearchField
            key={filters.q ?? ''}
            aria-label={t('search')}
            placeholder={t('search')}
            defaultValue={filters.q ?? ''}
            maxLength={100}
            style={{ maxWidth: 320 }}
            onSearch={(q) => change(readProjectFilters({ ...filters, q: q.trim() }))}
          />
        </div>
        <Loaded query={query} skeleton={<Skeleton lines={8} />}>
          {({ items, eligible, total }) => (
            <>
              <p className={style.counts}>{t('counts', { total, eligible })}</p>
              {items.length === 0 && <p className={style.none}>{t('none')}</p>}
              <ul className={style.rows}>
                {items.map((candidate) => (
                  <CandidateRow key={candidate.agreement.id} candidate={candidate} />
                ))}
              </ul>
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  )
}
