import type { EnteredFigure } from '@duijie/shared/figure-reports'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
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
    onDone: () => setRemoving(null),
  })
  const add = (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  )
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Link to="/figures" className={buttonClass.plain}>
            {t('back')}
          </Link>
          {add}
        </>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')} text={t('noneText')} actions={add} />
          ) : (
            <Panel>
              <table className={style.table}>
                <thead>
                  <tr>
                    {(['figure', 'value', 'days', 'source', 'editor'] as const).map((column) => (
                      <th key={column} scope="col" className={style.column}>
                        {t(column)}
                      </th>
                    ))}
                    <th scope="col">
                      <span className="visually-hidden">{t('actions')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={item.id}>
                      <th scope="row">{words.name(item.figureId)}</th>
                      <td className={style.number} data-label={t('value')}>
                        <strong>{words.value(item.value, enteredUnits[item.figureId])}</strong>
                      </td>
                      <td data-label={t('days')}>
                        {day(item.from)}–{day(item.to)}
                      </td>
                      <td className={style.words} data-label={t('source')}>
                        {item.source}
                        {item.note && <small className={style.caliber}>{item.note}</small>}
                      </td>
                      <td data-label={t('editor')}>
                        {[item.editor?.name, minute(item.updatedAt)].filter(Boolean).join(' · ')}
                      </td>
                      <td>
                        <Button type="link" size="small" onClick={() => setEditing(item)}>
                          {t('edit')}
                        </Button>
                        <Button type="link" size="small" danger onClick={() => setRemoving(item)}>
                          {t('remove')}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
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
