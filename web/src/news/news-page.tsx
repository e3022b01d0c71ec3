import type { NewsEntry } from '@duijie/shared/news'
import { newsStages } from '@duijie/shared/news-queries'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListFilters } from '../ui/list-filters.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './news.module.css'
import { readNewsFilters } from './news-filters.ts'
import { newsStageLabels } from './news-labels.ts'
import { NewsStageTag } from './news-stage-tag.tsx'
import { newsQueries } from './queries.ts'
import { useNewsTexts } from './texts.ts'

const route = getRouteApi('/antd/news')

/** What the bureau tells everybody; the bureau also sees what it has not told yet. */
export function NewsPage() {
  const t = useNewsTexts()
  const label = useLabel()
  const role = useAccount()?.role
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(newsQueries.list(filters))
  const write = role === 'staff' && (
    <Link to="/news/new" className={buttonClass.primary}>
      {t('write')}
    </Link>
  )
  return (
    <Page title={t('title')} lead={t('lead')} actions={write} width="reading">
      {(role === 'staff' || role === 'admin') && (
        <ListFilters
          filters={[
            {
              name: 'stage',
              label: t('stage'),
              options: newsStages.map((value) => ({ value, label: label(newsStageLabels[value]) })),
            },
          ]}
          chosen={filters}
          onChange={(name, values) =>
            void navigate({ search: readNewsFilters({ [name]: values.join(',') }), replace: true })
          }
          onClear={() => void navigate({ search: {} })}
        />
      )}
      <PagedList
        query={query}
        filtered={filters.stage !== undefined}
        onClear={() => void navigate({ search: {} })}
        empty={
          <EmptyState
            title={t('noneTitle')}
            text={t(role === 'staff' ? 'noneForStaff' : 'noneText')}
            actions={write}
          />
        }
      >
        {(entry) => <NewsRow entry={entry} />}
      </PagedList>
    </Page>
  )
}

function NewsRow({
  entry: { id, title, excerpt, pinned, stage, publishedAt, createdAt },
}: {
  entry: NewsEntry
}) {
  const t = useNewsTexts()
  const { dayOfInstant } = useDay()
  return (
    <article className={style.row}>
      <h2 className={style.title}>
        <Link to="/news/$newsId" params={{ newsId: id }}>
          {title}
        </Link>
        {pinned && <Tag tone="accent">{t('pinned')}</Tag>}
        {stage !== 'published' && <NewsStageTag stage={stage} />}
      </h2>
      <p className={style.excerpt}>{excerpt}</p>
      <p className={style.day}>{dayOfInstant(publishedAt ?? createdAt)}</p>
    </article>
  )
}
