import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { FullNeed } from './full-need.tsx'
import { needQueries } from './queries.ts'
import { TeaserNeed } from './teaser-need.tsx'
import { useNeedTexts } from './texts.ts'

const route = getRouteApi('/antd/needs/$needId')

export function NeedPage() {
  const t = useNeedTexts()
  const { needId } = route.useParams()
  const query = useQuery(needQueries.get(needId))
  const outline = (
    <Page title={t('need')}>
      <Skeleton lines={12} />
    </Page>
  )
  return (
    <Loaded query={query} skeleton={outline} page>
      {(need) => {
        // merged into another one, whose address it now has
        if (need.id !== needId) return <Navigate to="/needs/$needId" params={{ needId: need.id }} replace />
        return need.access === 'full' ? <FullNeed need={need} /> : <TeaserNeed need={need} />
      }}
    </Loaded>
  )
}
