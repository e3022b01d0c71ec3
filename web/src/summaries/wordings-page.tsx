import type { SummaryWording } from '@duijie/shared/summaries'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { summaryQueries } from './queries.ts'
import style from './summaries.module.css'
import { useSummaryTexts } from './texts.ts'
import { WordingEditor } from './wording-editor.tsx'

/** How summaries are worded: staff's own text, with figures where numbers go. */
export function WordingsPage() {
  const t = useSummaryTexts()
  const query = useQuery(summaryQueries.wordings())
  const [chosen, setChosen] = useState<string | null>(null)
  const [fresh, setFresh] = useState(false)
  return (
    <Page
      title={t('wordingsTitle')}
      lead={t('wordingsLead')}
      actions={
        <>
          <Link to="/annual-summaries" className={buttonClass.plain}>
            {t('back')}
          </Link>
          <Button onClick={() => setFresh(true)}>{t('addWording')}</Button>
        </>
      }
    >
      <Loaded query={query}>
        {({ items }) => {
          const wording = items.find(({ id }) => id === chosen) ?? items[0]
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
                    onChange={setChosen}
                  />
                </div>
              )}
              <WordingEditor
                key={fresh ? 'new' : `${wording?.id} ${wording?.version}`}
                known={fresh ? null : (wording ?? null)}
                start={fresh || !wording ? start : wording}
                onSaved={({ id }) => {
                  setFresh(false)
                  setChosen(id)
                }}
                {...(fresh && { onCancel: () => setFresh(false) })}
              />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
