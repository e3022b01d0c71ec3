import type { SearchKind } from '@duijie/shared/search'
import { Button } from 'antd'
import { EmptyState } from '../ui/empty-state.tsx'
import { countFilters, withoutFilters } from './facets.ts'
import type { SearchFilters } from './search-filters.ts'
import { useSearchTexts } from './texts.ts'

interface NothingFoundProps {
  kind: SearchKind
  filters: SearchFilters
  onChange: (filters: SearchFilters) => void
}

/** Nothing matches, or nothing is there at all: these need different words. */
export function NothingFound({ kind, filters, onChange }: NothingFoundProps) {
  const t = useSearchTexts()
  const filtered = countFilters(kind, filters) > 0
  if (filtered || filters.q) {
    return (
      <EmptyState
        title={t('noneTitle')}
        text={t('noneText')}
        actions={
          filtered && <Button onClick={() => onChange(withoutFilters(filters))}>{t('clearFilters')}</Button>
        }
      />
    )
  }
  return kind === 'needs' ? (
    <EmptyState title={t('emptyNeedsTitle')} text={t('emptyNeedsText')} />
  ) : (
    <EmptyState title={t('emptyResultsTitle')} text={t('emptyResultsText')} />
  )
}
