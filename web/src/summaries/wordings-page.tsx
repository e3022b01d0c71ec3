import type { SummaryWording } from '@duijie/shared/summaries'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { summaryCommands, summaryKeys, summaryQueries } from './queries.ts'
import style from './summaries.module.css'
import { useSummaryTexts } from './texts.ts'
import { WordingEditor } from './wording-editor.tsx'
import { WordingVersions } from './wording-versions.tsx'

/** How summaries are worded: staff's own text, with figures where numbers go. */
export function WordingsPage() {
  const t = useSummaryTexts()
  const query = useQuery(summaryQueries.wordings())
  const [chosen, setChosen] = useState<string | null>(null)
  const [fresh, setFresh] = useState(false)
  const [removing, setRemoving] = useState(false)
  const unsaved = useUnsaved()
  /** to another text: what was typed in this one is asked about */
  function turn(to: { id: string } | 'new') {
    if (!unsaved.mayClose()) return
    unsaved.settle()
    setFresh(to === 'new')
    if (to !== 'new') setChosen(to.id)
  }
  const items = query.data?.items ?? []
  const shown = items.find(({ id }) => id === chosen) ?? items[0]
  const remove = useCommand({
    send: summaryCommands.removeWording,
    invalidates: () => [[...summaryKeys.wordings]],
    onFailed: useRefreshOnConflict([[...summaryKeys.wordings]]),
    onDone() {
      setRemoving(false)
      setChosen(null)
      notify(t('removed'))
    },
  })
  return (
    <Page
      title={t('wordingsTitle')}
      crumbs={<Breadcrumbs list="summaries" />}
      lead={t('wordingsLead')}
      actions={
        <>
          {!fresh && shown && (
            <Button danger onClick={() => setRemoving(true)}>
              {t('removeWording')}
            </Button>
          )}
          <Button onClick={() => turn('new')}>{t('addWording')}</Button>
        </>
      }
    >
      <Loaded query={query}>
        {() => {
          const wording = shown
          const start: Pick<SummaryWording, 'title' | 'body'> = {
            title: t('newWording'),
            body: wording?.body ?? '',
          }
          return (
            <>
              {items.length > 1 && !fresh && (
                <div className={style.notice}>
                  <Select
                    aria-label={t('choose')}
                    style={{ minWidth: 280 }}
                    value={wording?.id ?? null}
                    options={items.map(({ id, title }) => ({ value: id, label: title }))}
                    onChange={(id) => turn({ id })}
                  />
                </div>
              )}
              <WordingEditor
                key={fresh ? 'new' : wording?.id}
                known={fresh ? null : (wording ?? null)}
                start={fresh || !wording ? start : wording}
                unsaved={unsaved}
                onSaved={({ id }) => {
                  setFresh(false)
                  setChosen(id)
                }}
                {...(fresh && { onCancel: () => setFresh(false) })}
              />
              {wording && !fresh && <WordingVersions key={wording.id} wording={wording} />}
            </>
          )
        }}
      </Loaded>
      {shown && (
        <ConfirmDialog
          open={removing}
          title={t('removeWording')}
          text={<p>{t('removeWordingText', { title: shown.title })}</p>}
          confirmLabel={t('removeWording')}
          danger
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(shown)}
          onCancel={() => setRemoving(false)}
        />
      )}
    </Page>
  )
}
