import type { NewsItem } from '@duijie/shared/news'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { HistoryPanel } from '../ui/history-panel.tsx'
import { HistoryTimeline } from '../ui/history-timeline.tsx'
import { LeadLine } from '../ui/lead-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PrintedSource } from '../ui/printed-source.tsx'
import { SharePage } from '../ui/share-page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import { MarkdownText } from './markdown.tsx'
import { NewsActions } from './news-actions.tsx'
import { newsActionLabels, newsStageLabels } from './news-labels.ts'
import { NewsStageTag } from './news-stage-tag.tsx'
import { newsQueries } from './queries.ts'
import { useNewsTexts } from './texts.ts'

const route = getRouteApi('/antd/news/$newsId')

export function NewsItemPage() {
  const t = useNewsTexts()
  const { newsId } = route.useParams()
  const query = useQuery(newsQueries.get(newsId))
  const outline = (
    <Page title={t('title')} width="reading">
      <Skeleton lines={12} />
    </Page>
  )
  return (
    <Loaded query={query} skeleton={outline} page>
      {(item) => <OpenNewsItem item={item} />}
    </Loaded>
  )
}

function OpenNewsItem({ item }: { item: NewsItem }) {
  const t = useNewsTexts()
  const { dayOfInstant } = useDay()
  const staff = useAccount()?.role === 'staff'
  const { publishedAt } = item
  const path = `/news/${item.id}`
  return (
    <Page
      title={item.title}
      crumbs={<Breadcrumbs list="news" />}
      lead={
        <LeadLine
          state={item.stage !== 'published' && <NewsStageTag stage={item.stage} />}
          facts={[
            t('publisher'),
            publishedAt && t('publishedOn', { day: dayOfInstant(publishedAt) }),
            item.pinned && t('pinned'),
          ]}
        />
      }
      actions={
        <>
          {item.stage === 'published' && <SharePage path={path} />}
          <NewsActions item={item} />
        </>
      }
      width="reading"
    >
      <Panel>
        <MarkdownText text={item.body} />
      </Panel>
      {item.stage === 'published' && <PrintedSource path={path} />}
      {staff && <NewsHistory id={item.id} />}
    </Page>
  )
}

function NewsHistory({ id }: { id: string }) {
  const query = useQuery(newsQueries.history(id))
  return (
    <HistoryPanel>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) => (
          <HistoryTimeline entries={items} actions={newsActionLabels} states={newsStageLabels} />
        )}
      </Loaded>
    </HistoryPanel>
  )
}
