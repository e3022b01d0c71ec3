import { thesaurusFieldLabels } from '@duijie/shared/labels'
import { thesaurusFields, thesaurusSources, thesaurusStatuses } from '@duijie/shared/thesaurus'
import { Input } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { useThesaurusTexts } from './texts.ts'
import { readThesaurusFilters, type ThesaurusFilters } from './thesaurus-filters.ts'
import style from './thesaurus-list-filters.module.css'

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
      <search className={style.search}>
        <Input.Search
          key={q ?? ''}
          defaultValue={q ?? ''}
          allowClear
          maxLength={40}
          aria-label={t('searchLabel')}
          placeholder={t('searchLabel')}
          onSearch={(text) => onChange(readThesaurusFilters({ ...filters, q: text.trim() }))}
        />
      </search>
      <ListFilters
        filters={all}
        chosen={chosen}
        onChange={(name, values) => onChange(readThesaurusFilters({ ...filters, [name]: values.join(',') }))}
        onClear={() => onChange(q ? { q } : {})}
      />
    </>
  )
}
