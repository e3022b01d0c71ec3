import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Bench } from './bench.tsx'
import { workbenchQueries } from './queries.ts'
import { useWorkbenchTexts } from './texts.ts'

const route = getRouteApi('/antd/workbench/$needId')

export function NeedWorkbenchPage() {
  const t = useWorkbenchTexts()
  const { needId } = route.useParams()
  const query = useQuery(workbenchQueries.need(needId))
  const outline = (
    <Page title={t('title')}>
      <Skeleton lines={14} />
    </Page>
  )
  return (
    <Loaded query={query} skeleton={outline} page>
      {(workbench) => <Bench key={needId} workbench={workbench} />}
    </Loaded>
  )
}
