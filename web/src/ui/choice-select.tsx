import { idSchema } from '@duijie/shared/fields'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import type { QueryValue } from '../lib/transport.ts'
import { useSettled } from '../lib/use-settled.ts'
import { useFormTexts } from './form-texts.ts'

const choiceSchema = z.object({ id: idSchema, title: z.string().optional(), name: z.string().optional() })
const choicesSchema = z.object({ items: z.array(choiceSchema) })
const SHOWN = 20
const TYPING_PAUSE_MS = 250

const choicesOf = (list: string, query: Record<string, QueryValue>) =>
  queryOptions({
    queryKey: [list, 'choices', query],
    queryFn: ({ signal }) => api.get(list, choicesSchema, { query: { ...query, limit: SHOWN }, signal }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  })

const choiceOf = (list: string, id: string) =>
  queryOptions({
    queryKey: [list, 'choice', id],
    queryFn: ({ signal }) => api.get(`${list}/${id}`, choiceSchema, { signal }),
    staleTime: 30_000,
  })

interface ChoiceSelectProps {
  /** by the form */
  id?: string
  value?: string | null
  onChange?: (id: string | null) => void
  /** a list of the API that is searched by `q` */
  list: 'needs' | 'results' | 'events' | 'experts' | 'agreements'
  /** how the list is narrowed beside */
  query?: Record<string, QueryValue>
  /** what is chosen already, by its name */
  known?: { id: string; label: string } | null
  /** those that cannot be chosen */
  except?: string | undefined
  disabled?: boolean
  placeholder?: string
}

/** Chooses one record by a part of its title or name. */
export function ChoiceSelect({
  value = null,
  onChange,
  list,
  query = {},
  known,
  except,
  ...others
}: ChoiceSelectProps) {
  const t = useFormTexts()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), TYPING_PAUSE_MS)
  const [label, setLabel] = useState(known)
  const found = useQuery({ ...choicesOf(list, { ...query, ...(q && { q }) }), enabled: !others.disabled })
  const options = (found.data?.items ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, title, name }) => ({ value: id, label: name ?? title ?? '' }))
  const missing = value !== null && !options.some((option) => option.value === value) ? value : null
  const named = label?.id === missing ? label?.label : undefined
  // a draft that was restored holds no names
  const lookedUp = useQuery({
    ...choiceOf(list, missing ?? ''),
    enabled: missing !== null && named === undefined && found.isFetched,
  })
  if (missing !== null) {
    const { name, title } = lookedUp.data ?? {}
    options.unshift({ value: missing, label: named ?? name ?? title ?? '…' })
  }
  return (
    <Select
      {...others}
      value={value}
      onChange={(next: string | null | undefined) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen) setLabel({ id: chosen.value, label: chosen.label })
        onChange?.(next ?? null)
      }}
      allowClear={{ label: t('clearChoice') }}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      loading={found.isFetching}
      notFoundContent={t(found.isError ? 'choicesFailed' : found.isPending ? 'loading' : 'noChoice')}
      options={options}
    />
  )
}
