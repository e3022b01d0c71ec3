import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../ui/page.tsx'
import { SearchView } from './search-view.tsx'
import { useSearchTexts } from './texts.ts'

const route = getRouteApi('/antd/results')

export function ResultSearchPage() {
  const t = useSearchTexts()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page title={t('resultsTitle')} lead={t('resultsLead')}>
      <SearchView kind="results" filters={filters} onChange={(search) => void navigate({ search })} />
    </Page>
  )
}
