import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { organizationQuery } from '../lib/organizations.ts'
import { useSettled } from '../lib/use-settled.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { useDay } from '../ui/use-day.ts'
import { useVisitFormTexts } from './form-texts.ts'
import { visitQueries } from './queries.ts'
import style from './visits.module.css'

interface EnterpriseSelectProps {
  /** by the form */
  id?: string
  value?: string | null
  onChange?: (id: string | null) => void
}

const TYPING_PAUSE_MS = 250

/** The enterprise that was visited: by a part of its name, by pinyin, those longest without a visit in front. */
export function EnterpriseSelect({ value = null, onChange, ...others }: EnterpriseSelectProps) {
  const t = useVisitFormTexts()
  const { day } = useDay()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), TYPING_PAUSE_MS)
  const found = useQuery(visitQueries.choices(q))
  const items = found.data?.items ?? []
  const chosenIsThere = items.some(({ enterprise }) => enterprise.id === value)
  const chosen = useQuery({ ...organizationQuery(value ?? ''), enabled: value !== null && !chosenIsThere })
  const options = items.map(({ enterprise, townshipName, lastVisitedOn }) => ({
    value: enterprise.id,
    label: enterprise.name,
    facts: [townshipName, lastVisitedOn === null ? t('never') : t('lastVisit', { day: day(lastVisitedOn) })],
  }))
  if (value !== null && !chosenIsThere) {
    options.unshift({ value, label: chosen.data?.name ?? '…', facts: [] })
  }
  return (
    <ClearableSelect
      {...others}
      value={value}
      onChange={(next) => onChange?.(next ?? null)}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      placeholder={t('enterpriseHint')}
      loading={found.isFetching}
      notFoundContent={t(found.isError ? 'searchFailed' : found.isPending ? 'searching' : 'noEnterprise')}
      options={options}
      optionRender={({ data }) => (
        <div className={style.choice}>
          <span>{data.label}</span>
          <small>{data.facts.filter(Boolean).join(' · ')}</small>
        </div>
      )}
    />
  )
}
