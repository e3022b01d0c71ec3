import { resultForms, techFields } from '@duijie/shared/closed-lists'
import {
  resultFormLabels,
  resultStageLabels,
  resultStatusLabels,
  techFieldLabels,
} from '@duijie/shared/labels'
import { resultStages, resultStatuses } from '@duijie/shared/stages'
import { useLabel } from '../i18n/use-label.ts'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { ListSort } from '../ui/list-sort.tsx'
import { type ResultFilters, readResultFilters } from './result-filters.ts'
import { useResultTexts } from './texts.ts'

const sorts = ['newest', 'updated'] as const

interface ResultListFiltersProps {
  filters: ResultFilters
  onChange: (filters: ResultFilters) => void
}

export function ResultListFilters({ filters, onChange }: ResultListFiltersProps) {
  const t = useResultTexts()
  const label = useLabel()
  const { q, sort } = filters
  const shown: ListFilter[] = [
    {
      name: 'stage',
      label: t('stage'),
      options: resultStages.map((value) => ({ value, label: label(resultStageLabels[value]) })),
    },
    {
      name: 'status',
      label: t('status'),
      options: resultStatuses.map((value) => ({ value, label: label(resultStatusLabels[value]) })),
    },
    {
      name: 'techField',
      label: t('techField'),
      options: techFields.map((value) => ({ value, label: label(techFieldLabels[value]) })),
    },
    {
      name: 'form',
      label: t('form'),
      options: resultForms.map((value) => ({ value, label: label(resultFormLabels[value]) })),
    },
  ]
  return (
    <ListFilters
      filters={shown}
      chosen={filters as Record<string, readonly string[] | undefined>}
      onChange={(name, values) => onChange(readResultFilters({ ...filters, [name]: values.join(',') }))}
      onClear={() => onChange({ ...(q && { q }), ...(sort && { sort }) })}
    >
      <ListSort
        value={sort ?? 'newest'}
        options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(next) => onChange({ ...filters, sort: next })}
      />
    </ListFilters>
  )
}
