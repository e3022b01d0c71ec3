import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { searchedProps } from '../lib/townships.ts'
import style from './list-filters.module.css'
import { useListTexts } from './list-texts.ts'

export interface ListFilter {
  name: string
  label: string
  options: { value: string; label: string }[]
}

interface ListFiltersProps {
  filters: readonly ListFilter[]
  chosen: Record<string, readonly string[] | undefined>
  onChange: (name: string, values: string[]) => void
  onClear: () => void
  /** the order of the list */
  children?: ReactNode
}

/** Filters above a list, each a closed list of which several may be chosen. */
export function ListFilters({ filters, chosen, onChange, onClear, children }: ListFiltersProps) {
  const t = useListTexts()
  const active = filters.some(({ name }) => (chosen[name]?.length ?? 0) > 0)
  return (
    <fieldset className={style.filters} data-active={active || undefined}>
      <legend className="visually-hidden">{t('filters')}</legend>
      {filters.map(({ name, label, options }) => (
        <Select
          key={name}
          mode="multiple"
          aria-label={label}
          placeholder={label}
          options={options}
          value={[...(chosen[name] ?? [])]}
          onChange={(values: string[]) => onChange(name, values)}
          showSearch={{ optionFilterProp: searchedProps }}
          maxTagCount="responsive"
          allowClear={{ label: t('clearOne', { name: label }) }}
        />
      ))}
      {children}
      {active && (
        <Button type="link" onClick={onClear}>
          {t('clear')}
        </Button>
      )}
    </fieldset>
  )
}
