import { addDays, dayOf } from '@duijie/shared/days'
import type { FollowUp } from '@duijie/shared/follow-ups'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { ExportButton } from '../exports/export-button.tsx'
import { type FollowUpFilters, followUpQueries } from '../lib/follow-ups.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { TaskFinished } from '../ui/task-finished.tsx'
import { TaskRow } from '../ui/task-row.tsx'
import { useFinishTask } from '../ui/use-finish-task.ts'
import { EditTaskDialog } from './edit-task-dialog.tsx'
import style from './follow-ups-page.module.css'
import { shownTasks } from './routes.ts'
import { useFollowUpTexts } from './texts.ts'

const route = getRouteApi('/antd/follow-ups')
type Shown = (typeof shownTasks)[number]

/** The bureau's tasks: who does what by which day. */
export function FollowUpsPage() {
  const t = useFollowUpTexts()
  const account = useAccount()
  const { whose = 'mine', show = 'open' } = route.useSearch()
  const navigate = route.useNavigate()
  const ownerId = whose === 'mine' ? account?.id : undefined
  const query = useInfiniteQuery(followUpQueries.list({ ownerId, ...filtersOf(show) }))
  const finishing = useFinishTask()
  const [edited, setEdited] = useState<FollowUp | null>(null)
  const change = (search: { whose?: 'mine' | 'all'; show?: Shown }) =>
    void navigate({ search: { whose, show, ...search }, replace: true })
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <ExportButton lists={[{ list: 'follow-ups', query: { ownerId, ...filtersOf(show) } }]} />
          <Link to="/settings" className={buttonClass.plain}>
            {t('days')}
          </Link>
        </>
      }
    >
      <div className={style.filters}>
        <Segmented<'mine' | 'all'>
          aria-label={t('whose')}
          value={whose}
          options={[
            { value: 'mine', label: t('mine') },
            { value: 'all', label: t('everybody') },
          ]}
          onChange={(value) => change({ whose: value })}
        />
        <Segmented
          aria-label={t('show')}
          value={show}
          options={shownTasks.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(value) => change({ show: value })}
        />
      </div>
      <TaskFinished finishing={finishing} />
      <PagedList
        query={query}
        filtered={show !== 'open'}
        onClear={() => change({ show: 'open' })}
        empty={
          <EmptyState
            title={t(`none.${whose}`)}
            text={t('noneText')}
            actions={
              <>
                <Link to="/leads" className={buttonClass.primary}>
                  {t('toLeads')}
                </Link>
                {whose === 'mine' && (
                  <Button onClick={() => change({ whose: 'all' })}>{t('showEverybody')}</Button>
                )}
              </>
            }
          />
        }
      >
        {(task) => (
          <TaskRow task={task} finishing={finishing} withOwner={whose === 'all'}>
            {task.status === 'open' && (
              <Button
                type="text"
                aria-label={t('editNamed', { title: task.title })}
                onClick={() => setEdited(task)}
              >
                {t('edit')}
              </Button>
            )}
          </TaskRow>
        )}
      </PagedList>
      {edited && <EditTaskDialog key={edited.id} task={edited} onClose={() => setEdited(null)} />}
    </Page>
  )
}

const DAYS_OF_WEEK = 7

function filtersOf(show: Shown): Pick<FollowUpFilters, 'status' | 'dueBy'> {
  const today = dayOf(new Date())
  switch (show) {
    case 'done':
      return { status: 'done' }
    case 'overdue':
      return { status: 'open', dueBy: addDays(today, -1) }
    case 'week':
      return { status: 'open', dueBy: sundayOf(today) }
    case 'open':
      return { status: 'open' }
  }
}

/** The week ends on Sunday. */
function sundayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, (DAYS_OF_WEEK - weekday) % DAYS_OF_WEEK)
}
