import { Input } from 'antd'
import style from './visits.module.css'

interface SearchBoxProps {
  label: string
  value: string | undefined
  onSearch: (text: string | undefined) => void
}

export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  return (
    <search className={style.search}>
      <Input.Search
        key={value ?? ''}
        defaultValue={value ?? ''}
        allowClear
        maxLength={100}
        aria-label={label}
        placeholder={label}
        onSearch={(text) => onSearch(text.trim() || undefined)}
      />
    </search>
  )
}
