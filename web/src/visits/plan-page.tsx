import type { DueVisit } from '@duijie/shared/visits'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { ImportLink } from '../ui/import-link.tsx'
import { ListFilters } from '../ui/list-filters.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { DueRow } from './due-row.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { visitQueries } from './queries.ts'
import { useVisitTexts } from './texts.ts'
import { type PlanFilters, readPlanFilters } from './visit-filters.ts'
import style from './visits.module.css'

const route = getRouteApi('/antd/visits/plan')
const spans = [30, 60, 90, 180, 365]
const MOST = 50

/** Whom to visit next: enterprises by how long ago the last visit was, several planned at once. */
export function PlanPage() {
  const t = useVisitTexts()
  const staff = useAccount()?.role === 'staff'
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const change = (search: PlanFilters) => void navigate({ search, replace: true })
  const query = useInfiniteQuery({
    ...visitQueries.due(filters),
    select: (data) => ({
      ...data,
      pages: data.pages.map((page) => ({
        ...page,
        items: page.items.map((item) => ({ ...item, id: item.enterprise.id })),
      })),
    }),
  })
  const townships = useQuery({ ...townshipsQuery(), enabled: staff })
  const places = townshipOptions(townships.data)
  const [chosen, setChosen] = useState<readonly DueVisit[]>([])
  const [asking, setAsking] = useState(false)
  const ids = new Set(chosen.map(({ enterprise }) => enterprise.id))
  const choose = (due: DueVisit, on: boolean) =>
    setChosen((known) =>
      on ? [...known, due] : known.filter(({ enterprise }) => enterprise.id !== due.enterprise.id),
    )

  return (
    <Page title={t('planTitle')} crumbs={<Breadcrumbs list="visits" />} lead={t('planLead')}>
      <WordSearch label={t('planSearch')} value={filters.q} onSearch={(q) => change({ ...filters, q })} />
      <ListFilters
        filters={staff ? [{ name: 'townshipId', label: t('township'), options: places }] : []}
        chosen={{ townshipId: filters.townshipId }}
        onChange={(name, values) => change(readPlanFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => change({ days: filters.days, unplanned: filters.unplanned })}
      >
        <Select
          aria-label={t('notFor')}
          value={filters.days ?? 0}
          options={[
            { value: 0, label: t('allDays') },
            ...spans.map((value) => ({ value, label: t('days', { count: value }) })),
          ]}
          onChange={(days) => change({ ...filters, days: days || undefined })}
        />
        <Checkbox
          className={style.check ?? ''}
          checked={filters.unplanned ?? false}
          onChange={({ target }) => change({ ...filters, unplanned: target.checked || undefined })}
        >
          {t('unplannedOnly')}
        </Checkbox>
      </ListFilters>
      <PagedList
        query={query}
        filtered={Boolean(filters.q ?? filters.townshipId ?? filters.unplanned)}
        onClear={() => change({ days: filters.days })}
        empty={
          <EmptyState
            title={t(filters.days ? 'planNone' : 'planEmpty')}
            text={t(filters.days ? 'planNoneText' : 'planEmptyText')}
            actions={
              filters.days ? (
                <Button onClick={() => change({})}>{t('allDays')}</Button>
              ) : (
                <ImportLink kind="organizations" />
              )
            }
          />
        }
      >
        {(due) => (
          <DueRow
            due={due}
            chosen={ids.has(due.id)}
            full={chosen.length >= MOST}
            onChoose={(on) => choose(due, on)}
          />
        )}
      </PagedList>
      {chosen.length > 0 && (
        <FormBar note={t('chosen', { count: chosen.length })}>
          <Button size="large" onClick={() => setChosen([])}>
            {t('clear')}
          </Button>
          <Button size="large" type="primary" onClick={() => setAsking(true)}>
            {t('arrange')}
          </Button>
        </FormBar>
      )}
      {asking && (
        <PlanDialog
          enterprises={chosen.map(({ enterprise }) => enterprise)}
          onClose={() => setAsking(false)}
          onPlanned={(count) => {
            setAsking(false)
            setChosen([])
            notify(t('saved', { count }))
          }}
        />
      )}
    </Page>
  )
}
