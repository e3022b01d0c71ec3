import type { NewsItem } from '@duijie/shared/news'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { NewsForm } from './news-form.tsx'
import { newsQueries } from './queries.ts'
import { useNewsTexts } from './texts.ts'

const editRoute = getRouteApi('/antd/news/$newsId/edit')

function useSaved() {
  const t = useNewsTexts()
  const navigate = useNavigate()
  return ({ id }: NewsItem, goal: 'save' | 'submit') => {
    notify(t(goal === 'submit' ? 'done.publish' : 'done.save'))
    void navigate({ to: '/news/$newsId', params: { newsId: id }, replace: true })
  }
}

export function NewNewsItemPage() {
  const t = useNewsTexts()
  const saved = useSaved()
  return (
    <Page crumbs={<Breadcrumbs list="news" />} title={t('write')} lead={t('writeLead')} width="reading">
      <NewsForm item={null} onSaved={saved} />
    </Page>
  )
}

export function EditNewsItemPage() {
  const t = useNewsTexts()
  const saved = useSaved()
  const { newsId } = editRoute.useParams()
  const query = useQuery({ ...newsQueries.get(newsId), refetchOnWindowFocus: false })
  return (
    <Page crumbs={<Breadcrumbs list="news" />} title={t('edit')} lead={query.data?.title} width="reading">
      <Loaded query={query}>{(item) => <NewsForm item={item} onSaved={saved} />}</Loaded>
    </Page>
  )
}
