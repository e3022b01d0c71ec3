import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { visitQueries } from './queries.ts'

interface AccountSelectProps {
  id?: string
  value?: string | null
  onChange?: (id: string | null) => void
  /** somebody who stands there already, though no longer one to be chosen */
  known?: { id: string; name: string }
  size?: 'large' | 'middle'
}

/** One of those who visit. */
export function AccountSelect({ value = null, onChange, known, ...others }: AccountSelectProps) {
  const query = useQuery(visitQueries.accounts())
  const options = query.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const own = known && { value: known.id, label: known.name }
  return (
    <Select
      {...others}
      value={value}
      onChange={(next) => onChange?.(next ?? null)}
      loading={query.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={own && !options.some((option) => option.value === own.value) ? [own, ...options] : options}
    />
  )
}
