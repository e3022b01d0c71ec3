import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { buttonClass } from '../../ui/button-link.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { workbenchQueries } from './queries.ts'
import { QueueFilterFields } from './queue-drawer.tsx'
import { useWorkbenchTexts } from './texts.ts'

const route = getRouteApi('/antd/workbench')

/** The first need that waits, or that there is none. */
export function WorkbenchPage() {
  const t = useWorkbenchTexts()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(workbenchQueries.queue(filters))
  const filtered = Object.keys(filters).length > 0
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query} skeleton={<Skeleton lines={12} />}>
        {({ items: [first] }) =>
          first ? (
            <Navigate to="/workbench/$needId" params={{ needId: first.id }} search={filters} replace />
          ) : (
            <>
              {filtered && (
                <QueueFilterFields
                  filters={filters}
                  onChange={(next) => void navigate({ search: next, replace: true })}
                />
              )}
              <EmptyState
                title={t('emptyTitle')}
                text={t(filtered ? 'emptyFiltered' : 'emptyText')}
                actions={
                  filtered ? (
                    <Button onClick={() => void navigate({ search: {}, replace: true })}>
                      {t('showAll')}
                    </Button>
                  ) : (
                    <Link to="/review" search={{ tab: 'needs' }} className={buttonClass.plain}>
                      {t('toReview')}
                    </Link>
                  )
                }
              />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
