import type { Lead } from '@duijie/shared/leads'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { ExportButton } from '../exports/export-button.tsx'
import { useAccount } from '../lib/use-session.ts'
import { lazyDialog } from '../ui/lazy-dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NothingFiltered } from '../ui/nothing-filtered.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { LeadBoard } from './lead-board.tsx'
import type { LeadFilters } from './lead-filters.ts'
import { LeadListFilters } from './lead-list-filters.tsx'
import { type LeadChoice, LeadRow } from './lead-row.tsx'
import { NoLeads } from './no-leads.tsx'
import { leadQueries } from './queries.ts'
import { StalledTable } from './stalled-table.tsx'
import { useLeadTexts } from './texts.ts'
import { useLeadColumns } from './use-lead-columns.tsx'

const LeadDrawer = lazyDialog(() => import('./lead-drawer.tsx'))
const route = getRouteApi('/antd/leads')

/** The leads that people work on: the bureau's board and list; for the two sides what they were told of. */
export function LeadsPage() {
  const t = useLeadTexts()
  const role = useAccount()?.role
  const staff = role === 'staff'
  const { lead: opened, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  const [chosen, setChosen] = useState<ReadonlyMap<string, Lead>>(new Map())
  const board = staff && filters.view !== 'list'
  const { view: _view, ...narrowing } = filters
  const change = (next: LeadFilters) => {
    setChosen(new Map())
    void navigate({ search: next, replace: true })
  }

  const clear = () => change(filters.view ? { view: filters.view } : {})

  function choose(lead: Lead) {
    const next = new Map(chosen)
    if (!next.delete(lead.id)) next.set(lead.id, lead)
    setChosen(next)
  }

  return (
    <Page
      title={t('title')}
      lead={t(staff ? 'lead' : role === 'township' ? 'leadOfTownship' : 'leadOfSide')}
      actions={
        <>
          {staff && (
            <Segmented
              aria-label={t('title')}
              value={board ? 'board' : 'list'}
              options={[
                { value: 'board', label: t('board') },
                { value: 'list', label: t('list') },
              ]}
              onChange={(view) => change({ ...filters, view: view === 'list' ? 'list' : 'board' })}
            />
          )}
          <ExportButton lists={[{ list: 'leads', query: narrowing }]} />
        </>
      }
    >
      <LeadListFilters filters={filters} board={board} onChange={change} />
      {staff && <StalledTable filters={filters} />}
      {board ? (
        <BoardView filters={filters} chosen={chosen} onChoose={choose} onClear={clear} />
      ) : (
        <ListView
          filters={filters}
          choice={staff ? { chosen, onChoose: choose } : undefined}
          onClear={clear}
        />
      )}
      {opened && (
        <LeadDrawer
          id={opened}
          onClose={() => void navigate({ search: filters, hash: true, resetScroll: false })}
        />
      )}
      {staff && <BulkBar leads={[...chosen.values()]} onClear={() => setChosen(new Map())} />}
    </Page>
  )
}

interface BoardViewProps {
  filters: LeadFilters
  chosen: ReadonlyMap<string, Lead>
  onChoose: (lead: Lead) => void
  onClear: () => void
}

function BoardView({ filters, chosen, onChoose, onClear }: BoardViewProps) {
  const { view: _view, ...narrowing } = filters
  const query = useQuery(leadQueries.board(filters))
  return (
    <Loaded query={query} skeleton={<Skeleton lines={12} />}>
      {(board) =>
        board.columns.every(({ total }) => total === 0) ? (
          Object.keys(narrowing).length > 0 ? (
            <NothingFiltered onClear={onClear} />
          ) : (
            <NoLeads />
          )
        ) : (
          <LeadBoard board={board} filters={filters} chosen={chosen} onChoose={onChoose} />
        )
      }
    </Loaded>
  )
}

interface ListViewProps {
  filters: LeadFilters
  choice: LeadChoice | undefined
  onClear: () => void
}

function ListView({ filters, choice, onClear }: ListViewProps) {
  const t = useLeadTexts()
  const query = useInfiniteQuery(leadQueries.list(filters))
  const { view: _view, sort: _sort, ...narrowing } = filters
  return (
    <PagedList
      query={query}
      filtered={Object.keys(narrowing).length > 0}
      onClear={onClear}
      empty={<NoLeads />}
      table={{ name: 'leads', caption: t('title'), columns: useLeadColumns(choice) }}
    >
      {(lead) => <LeadRow lead={lead} choice={choice} />}
    </PagedList>
  )
}
