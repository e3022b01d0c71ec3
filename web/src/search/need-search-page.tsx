import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../ui/page.tsx'
import { SearchView } from './search-view.tsx'
import { useSearchTexts } from './texts.ts'

const route = getRouteApi('/antd/needs')

export function NeedSearchPage() {
  const t = useSearchTexts()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page title={t('needsTitle')} lead={t('needsLead')}>
      <SearchView kind="needs" filters={filters} onChange={(search) => void navigate({ search })} />
    </Page>
  )
}
