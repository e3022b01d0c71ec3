import { techFields } from '@duijie/shared/closed-lists'
import {
  leadSourceLabels,
  leadStageLabels,
  leadStatusLabels,
  matchLevelLabels,
  techFieldLabels,
} from '@duijie/shared/labels'
import { leadSources } from '@duijie/shared/lead-queries'
import { leadStages, leadStatuses } from '@duijie/shared/stages'
import { waitingSideLabels } from '@duijie/shared/waiting-labels'
import { waitingSides } from '@duijie/shared/waiting-sides'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { followUpQueries } from '../lib/follow-ups.ts'
import { useAccount } from '../lib/use-session.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { type ListFilter, ListFilters } from '../ui/list-filters.tsx'
import { ListSort } from '../ui/list-sort.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { type LeadFilters, readLeadFilters } from './lead-filters.ts'
import style from './lead-list-filters.module.css'
import { useStalledTexts } from './stalled-texts.ts'
import { useLeadTexts } from './texts.ts'

const sorts = ['moved', 'idle', 'score'] as const
const idleDays = [7, 14, 30, 60]

interface LeadListFiltersProps {
  filters: LeadFilters
  board: boolean
  onChange: (filters: LeadFilters) => void
}

export function LeadListFilters({ filters, board, onChange }: LeadListFiltersProps) {
  const t = useLeadTexts()
  const words = useStalledTexts()
  const label = useLabel()
  const account = useAccount()
  const staff = account?.role === 'staff'
  const owners = useQuery({ ...followUpQueries.owners(), enabled: staff }).data?.items ?? []
  const all: (ListFilter & { shown: boolean })[] = [
    {
      name: 'stage',
      label: t('stage'),
      options: leadStages.map((value) => ({ value, label: label(leadStageLabels[value]) })),
      shown: !board,
    },
    {
      name: 'techField',
      label: t('techField'),
      options: techFields.map((value) => ({ value, label: label(techFieldLabels[value]) })),
      shown: true,
    },
    {
      name: 'level',
      label: t('level'),
      options: (['strong', 'fair', 'weak'] as const).map((value) => ({
        value,
        label: label(matchLevelLabels[value]),
      })),
      shown: staff,
    },
    {
      name: 'source',
      label: t('source'),
      options: leadSources.map((value) => ({ value, label: label(leadSourceLabels[value]) })),
      shown: staff,
    },
    {
      name: 'waitingFor',
      label: words('waitingFor'),
      options: waitingSides.map((value) => ({ value, label: label(waitingSideLabels[value]) })),
      shown: staff,
    },
    {
      name: 'status',
      label: t('status'),
      options: leadStatuses.map((value) => ({ value, label: label(leadStatusLabels[value]) })),
      shown: staff,
    },
    {
      name: 'ownerId',
      label: t('owner'),
      options: owners.map(({ id, name }) => ({ value: id, label: name })),
      shown: staff && owners.length > 1,
    },
  ]
  const { view, sort } = filters
  const mine = account !== null && filters.ownerId?.includes(account.id) === true
  return (
    <ListFilters
      filters={all.filter(({ shown }) => shown)}
      chosen={filters as Record<string, readonly string[] | undefined>}
      onChange={(name, values) => onChange(readLeadFilters({ ...filters, [name]: values.join(',') }))}
      onClear={() => onChange({ ...(view && { view }), ...(sort && { sort }) })}
    >
      {staff && (
        <OrganizationSelect
          kind="institution"
          multiple
          placeholder={t('institution')}
          value={[...(filters.institutionId ?? [])]}
          onChange={(ids) => onChange(readLeadFilters({ ...filters, institutionId: ids.join(',') }))}
        />
      )}
      {staff && (
        <ClearableSelect
          aria-label={t('idleFilter')}
          placeholder={t('idleFilter')}
          value={filters.idleDays ?? null}
          options={idleDays.map((days) => ({ value: days, label: t('idleAtLeast', { days }) }))}
          onChange={(days: number | null) =>
            onChange(readLeadFilters({ ...filters, idleDays: days ?? undefined }))
          }
        />
      )}
      {staff && account && (
        <Checkbox
          className={style.mine ?? ''}
          checked={mine}
          onChange={({ target }) =>
            onChange(readLeadFilters({ ...filters, ownerId: target.checked ? account.id : '' }))
          }
        >
          {t('mine')}
        </Checkbox>
      )}
      {!staff && (
        <Checkbox
          className={style.mine ?? ''}
          checked={filters.unanswered === true}
          onChange={({ target }) =>
            onChange(readLeadFilters({ ...filters, unanswered: target.checked || undefined }))
          }
        >
          {words('unansweredOnly')}
        </Checkbox>
      )}
      {!board && (
        <ListSort
          value={sort ?? 'moved'}
          options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={(next) => onChange({ ...filters, sort: next })}
        />
      )}
    </ListFilters>
  )
}
