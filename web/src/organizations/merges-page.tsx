import type { OrganizationMerge } from '@duijie/shared/organization-merges'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import {
  organizationMergeChanges,
  organizationMergeCommands,
  organizationMergeQueries,
} from './merge-queries.ts'
import { useOrganizationMergeTexts } from './merge-texts.ts'
import style from './merges.module.css'
import { PairRow } from './pair-row.tsx'

const route = getRouteApi('/antd/organizations/merges')

/** Organizations that may be one, and those that were made one. */
export function OrganizationMergesPage() {
  const t = useOrganizationMergeTexts()
  const { state = 'open' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page title={t('title')} crumbs={<Breadcrumbs list="organizations" />} lead={t('lead')}>
      <Segmented
        className={style.tabs ?? ''}
        aria-label={t('tabs')}
        value={state}
        options={(['open', 'merged'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) =>
          void navigate({ search: value === 'open' ? {} : { state: value }, replace: true })
        }
      />
      {state === 'open' ? <Candidates /> : <Merged />}
    </Page>
  )
}

function Candidates() {
  const t = useOrganizationMergeTexts()
  const query = useQuery(organizationMergeQueries.candidates())
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Panel>
            <EmptyState title={t('noneTitle')} text={t('noneText')} />
          </Panel>
        ) : (
          <>
            <output className={style.count}>
              {t(total > items.length ? 'shown' : 'total', { total, shown: items.length })}
            </output>
            <ul className={style.list}>
              {items.map((pair) => (
                <li key={pair.id}>
                  <PairRow pair={pair} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  )
}

function Merged() {
  const t = useOrganizationMergeTexts()
  return (
    <PagedList
      query={useInfiniteQuery(organizationMergeQueries.list())}
      filtered={false}
      onClear={() => undefined}
      empty={<EmptyState title={t('noMerges')} text={t('noMergesText')} />}
    >
      {(merge) => <MergedRow merge={merge} />}
    </PagedList>
  )
}

function MergedRow({ merge }: { merge: OrganizationMerge }) {
  const t = useOrganizationMergeTexts()
  const { minute } = useDay()
  const [asking, setAsking] = useState(false)
  const command = useCommand({
    send: (id: string, key) => organizationMergeCommands.undo(id, key),
    invalidates: () => organizationMergeChanges,
    onDone() {
      notify(t('undoneDone'))
      setAsking(false)
    },
  })
  return (
    <article className={style.merge} aria-label={merge.merged.name}>
      <p>
        {merge.merged.name} → <OrganizationLink organization={merge.survivor} />
      </p>
      <p className={style.aside}>
        {t('by', { name: merge.by ?? '', time: minute(merge.at), count: merge.moved })}
      </p>
      {merge.undoneAt ? (
        <Tag>{t('undone')}</Tag>
      ) : merge.undoObstacle ? (
        <p className={style.aside}>{t('notUndoable')}</p>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('undo')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('undoTitle', { name: merge.merged.name })}
        text={<p>{t('undoText')}</p>}
        confirmLabel={t('undo')}
        busy={command.isPending}
        error={command.error}
        onConfirm={() => command.mutate(merge.id)}
        onCancel={() => setAsking(false)}
      />
    </article>
  )
}
