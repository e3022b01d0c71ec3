import type { EnteredFigure } from '@duijie/shared/figure-reports'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { EnteredDialog } from './entered-dialog.tsx'
import { useEnteredTexts } from './entered-texts.ts'
import { enteredUnits } from './entered-units.ts'
import style from './figures.module.css'
import { figureCommands, figureKeys, figureQueries } from './queries.ts'
import { useFigureWords } from './use-figure-words.ts'

/** Numbers that no record tells: the city's total, copies handed out, tax relief, each with its source. */
export function EnteredPage() {
  const t = useEnteredTexts()
  const words = useFigureWords()
  const { day, minute } = useDay()
  const query = useQuery(figureQueries.entered())
  const [editing, setEditing] = useState<EnteredFigure | 'new' | null>(null)
  const [removing, setRemoving] = useState<EnteredFigure | null>(null)
  const remove = useCommand({
    send: figureCommands.removeEntered,
    invalidates: () => [[...figureKeys.all]],
    onFailed: useRefreshOnConflict([[...figureKeys.all]]),
    onDone: () => setRemoving(null),
  })
  const add = (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  )
  return (
    <Page title={t('title')} crumbs={<Breadcrumbs list="figures" />} lead={t('lead')} actions={add}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')} text={t('noneText')} actions={add} />
          ) : (
            <Panel>
              <DataTable
                caption={t('title')}
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'figure',
                    title: t('figure'),
                    heading: true,
                    cell: ({ figureId }) => words.name(figureId),
                  },
                  {
                    key: 'value',
                    title: t('value'),
                    number: true,
                    cell: ({ figureId, value }) => (
                      <strong>{words.value(value, enteredUnits[figureId])}</strong>
                    ),
                  },
                  {
                    key: 'days',
                    title: t('days'),
                    cell: ({ from, to }) => (
                      <span className={style.entered}>{`${day(from)}–${day(to)}`}</span>
                    ),
                  },
                  {
                    key: 'source',
                    title: t('source'),
                    cell: ({ source, note }) => (
                      <div>
                        {source}
                        {note && <small className={style.caliber}>{note}</small>}
                      </div>
                    ),
                  },
                  {
                    key: 'editor',
                    title: t('editor'),
                    cell: ({ editor, updatedAt }) =>
                      [editor?.name, minute(updatedAt)].filter(Boolean).join(' · '),
                  },
                  {
                    key: 'actions',
                    title: t('actions'),
                    control: true,
                    cell: (item) => (
                      <>
                        <Button type="link" size="small" onClick={() => setEditing(item)}>
                          {t('edit')}
                        </Button>
                        <Button type="link" size="small" danger onClick={() => setRemoving(item)}>
                          {t('remove')}
                        </Button>
                      </>
                    ),
                  },
                ]}
              />
            </Panel>
          )
        }
      </Loaded>
      {editing && (
        <EnteredDialog known={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      <ConfirmDialog
        open={removing !== null}
        title={t('removeTitle')}
        text={removing && <p>{t('removeText', { name: words.name(removing.figureId) })}</p>}
        confirmLabel={t('remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => removing && remove.mutate(removing)}
        onCancel={() => setRemoving(null)}
      />
    </Page>
  )
}
