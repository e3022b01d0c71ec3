import { thesaurusFieldLabels } from '@duijie/shared/labels'
import { thesaurusFields, thesaurusSources, thesaurusStatuses } from '@duijie/shared/thesaurus-queries'
import { useLabel } from '../i18n/use-label.ts'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { WordSearch } from '../ui/word-search.tsx'
import { useThesaurusTexts } from './texts.ts'
import { readThesaurusFilters, type ThesaurusFilters } from './thesaurus-filters.ts'

interface ThesaurusListFiltersProps {
  filters: ThesaurusFilters
  onChange: (filters: ThesaurusFilters) => void
}

export function ThesaurusListFilters({ filters, onChange }: ThesaurusListFiltersProps) {
  const t = useThesaurusTexts()
  const label = useLabel()
  const { q, ...chosen } = filters
  const all: ListFilter[] = [
    {
      name: 'techField',
      label: t('techField'),
      options: thesaurusFields.map((value) => ({ value, label: label(thesaurusFieldLabels[value]) })),
    },
    {
      name: 'source',
      label: t('source'),
      options: thesaurusSources.map((value) => ({ value, label: t(`source.${value}`) })),
    },
    {
      name: 'status',
      label: t('status'),
      options: thesaurusStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
    },
  ]
  return (
    <>
      <WordSearch
        label={t('searchLabel')}
        value={q}
        longest={40}
        onSearch={(words) => onChange(readThesaurusFilters({ ...filters, q: words }))}
      />
      <ListFilters
        filters={all}
        chosen={chosen}
        onChange={(name, values) => onChange(readThesaurusFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => onChange(q ? { q } : {})}
      />
    </>
  )
}
