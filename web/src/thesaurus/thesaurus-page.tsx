import type { ThesaurusGroup } from '@duijie/shared/thesaurus'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { GroupRow } from './group-row.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { type GroupMove, thesaurusQueries } from './queries.ts'
import { useThesaurusTexts } from './texts.ts'
import { ThesaurusListFilters } from './thesaurus-list-filters.tsx'

const route = getRouteApi('/antd/thesaurus')

type Opened = { group: ThesaurusGroup | null; move: null } | { group: ThesaurusGroup; move: GroupMove }

/** The words that matching takes for one another, to be looked up and kept by the bureau. */
export function ThesaurusPage() {
  const t = useThesaurusTexts()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(thesaurusQueries.list(filters))
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const add = (
    <Button type="primary" onClick={() => setOpened({ group: null, move: null })}>
      {t('new')}
    </Button>
  )
  return (
    <Page title={t('title')} lead={t('lead')} actions={add}>
      <ThesaurusListFilters
        filters={filters}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      <PagedList
        query={query}
        filtered={Object.keys(filters).length > 0}
        onClear={() => void navigate({ search: {} })}
        empty={<EmptyState title={t('noneTitle')} text={t('noneText')} actions={add} />}
      >
        {(group) => (
          <GroupRow
            group={group}
            onEdit={() => setOpened({ group, move: null })}
            onMove={(move) => setOpened({ group, move })}
          />
        )}
      </PagedList>
      {opened &&
        (opened.move === null ? (
          <GroupDialog group={opened.group} onClose={close} />
        ) : (
          <MoveDialog group={opened.group} move={opened.move} onClose={close} />
        ))}
    </Page>
  )
}
