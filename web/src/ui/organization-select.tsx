import type { OrganizationKind } from '@duijie/shared/closed-lists'
import type { OrganizationReference } from '@duijie/shared/organizations'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { organizationChoices, organizationQuery } from '../lib/organizations.ts'
import { useFormTexts } from './form-texts.ts'

interface OrganizationSelectProps<Value> {
  /** by the form */
  id?: string
  value?: Value
  onChange?: (value: Value) => void
  kind: OrganizationKind
  townshipId?: string | null | undefined
  /** names that are known already */
  known?: readonly OrganizationReference[]
  multiple?: boolean
  disabled?: boolean
  placeholder?: string
  size?: 'large'
}

const TYPING_PAUSE_MS = 250

function useSettledText(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** Chooses one organization, or several, by typing a part of the name. */
export function OrganizationSelect<Value extends string | null | string[]>({
  value,
  onChange,
  kind,
  townshipId,
  known = [],
  multiple = false,
  ...others
}: OrganizationSelectProps<Value>) {
  const t = useFormTexts()
  const [q, setQ] = useState('')
  const asked = useSettledText(q.trim())
  const choices = useQuery(organizationChoices({ kind, q: asked, townshipId }))
  const names = new Map([...known, ...(choices.data?.items ?? [])].map(({ id, name }) => [id, name]))
  const unknown = [value ?? []].flat().filter((id) => choices.isSuccess && !names.has(id))
  const looked = useQueries({ queries: unknown.map((id) => organizationQuery(id)) })
  for (const { data } of looked) if (data) names.set(data.id, data.name)

  const chosen = new Set([value ?? []].flat())
  const found = choices.data?.items.map(({ id }) => id) ?? []
  const options = [...new Set([...found, ...chosen])].map((id) => ({
    value: id,
    label: names.get(id) ?? '…',
  }))
  return (
    <Select
      {...others}
      // outside a form no label stands beside it
      aria-label={others.id === undefined ? others.placeholder : undefined}
      {...(multiple && { mode: 'multiple' as const })}
      value={value ?? null}
      onChange={(next) => onChange?.((next ?? null) as Value)}
      allowClear={{ label: t('clearChoice') }}
      showSearch={{ filterOption: false, searchValue: q, onSearch: setQ }}
      loading={choices.isFetching}
      notFoundContent={
        choices.isError ? t('choicesFailed') : choices.isPending ? t('loading') : t('noChoice')
      }
      options={options}
    />
  )
}
