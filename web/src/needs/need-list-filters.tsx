import { needKinds, techFields } from '@duijie/shared/closed-lists'
import { needKindLabels, needStageLabels, needStatusLabels, techFieldLabels } from '@duijie/shared/labels'
import { needStages, needStatuses } from '@duijie/shared/stages'
import { useQuery } from '@tanstack/react-query'
import { useLabel } from '../i18n/use-label.ts'
import { townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { ListSort } from '../ui/list-sort.tsx'
import { type NeedFilters, readNeedFilters } from './need-filters.ts'
import { useNeedTexts } from './texts.ts'

export type ListReader = 'enterprise' | 'township' | 'liaison' | 'staff'

const shownTo: Record<ListReader, readonly string[]> = {
  enterprise: ['stage', 'status', 'techField'],
  township: ['stage', 'status', 'techField', 'kind'],
  liaison: ['techField', 'kind', 'townshipId'],
  staff: ['stage', 'status', 'techField', 'kind', 'townshipId'],
}
const sorts = ['newest', 'updated', 'deadline'] as const

interface NeedListFiltersProps {
  role: ListReader
  filters: NeedFilters
  onChange: (filters: NeedFilters) => void
}

export function NeedListFilters({ role, filters, onChange }: NeedListFiltersProps) {
  const t = useNeedTexts()
  const label = useLabel()
  const { q, sort } = filters
  const townships = useQuery({ ...townshipsQuery(), enabled: shownTo[role].includes('townshipId') })
  const all: ListFilter[] = [
    {
      name: 'stage',
      label: t('stage'),
      options: needStages.map((value) => ({ value, label: label(needStageLabels[value]) })),
    },
    {
      name: 'status',
      label: t('status'),
      options: needStatuses.map((value) => ({ value, label: label(needStatusLabels[value]) })),
    },
    {
      name: 'techField',
      label: t('techField'),
      options: techFields.map((value) => ({ value, label: label(techFieldLabels[value]) })),
    },
    {
      name: 'kind',
      label: t('kind'),
      options: needKinds.map((value) => ({ value, label: label(needKindLabels[value]) })),
    },
    {
      name: 'townshipId',
      label: t('township'),
      options: townshipOptions(townships.data),
    },
  ]
  return (
    <ListFilters
      filters={all.filter(({ name }) => shownTo[role].includes(name))}
      chosen={filters as Record<string, readonly string[] | undefined>}
      onChange={(name, values) => onChange(readNeedFilters({ ...filters, [name]: values.join(',') }))}
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
