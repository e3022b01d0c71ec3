import { Select } from 'antd'
import { useListTexts } from './list-texts.ts'

interface ListSortProps<Sort extends string> {
  value: Sort
  options: { value: Sort; label: string }[]
  onChange: (sort: Sort) => void
}

export function ListSort<Sort extends string>({ value, options, onChange }: ListSortProps<Sort>) {
  const t = useListTexts()
  return <Select<Sort> aria-label={t('sort')} value={value} options={options} onChange={onChange} />
}
