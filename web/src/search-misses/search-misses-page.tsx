import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { FieldGap } from './field-gap.tsx'
import { MissedQueries } from './missed-queries.tsx'
import { searchMissQueries } from './queries.ts'
import { useSearchMissTexts } from './texts.ts'

/** What is asked for and not to be had. */
export function SearchMissesPage() {
  const t = useSearchMissTexts()
  const query = useQuery(searchMissQueries.overview())
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ fields, queries }) => (
          <>
            <Panel title={t('fields')}>
              {fields.length === 0 && <p>{t('fieldsNone')}</p>}
              {fields.map((gap) => (
                <FieldGap key={gap.techField ?? ''} gap={gap} />
              ))}
            </Panel>
            <Panel title={t('queries')}>
              {queries.length === 0 ? <p>{t('queriesNone')}</p> : <MissedQueries queries={queries} />}
            </Panel>
          </>
        )}
      </Loaded>
    </Page>
  )
}
