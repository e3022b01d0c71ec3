import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { RecordRow, RecordRows } from '../ui/record-row.tsx'
import { useDay } from '../ui/use-day.ts'
import { summaryQueries } from './queries.ts'
import { useSummaryTexts } from './texts.ts'
import { WriteDialog } from './write-dialog.tsx'

/** Summaries that were written, the latest days first. */
export function SummariesPage() {
  const t = useSummaryTexts()
  const { day, dayOfInstant } = useDay()
  const query = useQuery(summaryQueries.list())
  const [writing, setWriting] = useState(false)
  const write = (
    <Button type="primary" onClick={() => setWriting(true)}>
      {t('write')}
    </Button>
  )
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Link to="/figures" className={buttonClass.plain}>
            {t('figures')}
          </Link>
          <Link to="/annual-summaries/wordings" className={buttonClass.plain}>
            {t('wordings')}
          </Link>
          {write}
        </>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')} text={t('noneText')} actions={write} />
          ) : (
            <RecordRows>
              {items.map((item) => (
                <RecordRow
                  key={item.id}
                  title={
                    <Link to="/annual-summaries/$summaryId" params={{ summaryId: item.id }}>
                      {item.title}
                    </Link>
                  }
                  facts={[
                    `${day(item.from)}–${day(item.to)}`,
                    item.issuer,
                    t('version', { version: item.version }),
                  ]}
                  state={null}
                  day={dayOfInstant(item.updatedAt)}
                />
              ))}
            </RecordRows>
          )
        }
      </Loaded>
      {writing && <WriteDialog onClose={() => setWriting(false)} />}
    </Page>
  )
}
