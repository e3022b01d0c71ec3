import { SearchField } from './search-field.tsx'
import style from './word-search.module.css'

interface WordSearchProps {
  label: string
  value: string | undefined
  /** as many letters as the list takes */
  longest?: number
  onSearch: (words: string | undefined) => void
}

/** The search above a list, by words that its address keeps. */
export function WordSearch({ label, value = '', longest = 100, onSearch }: WordSearchProps) {
  return (
    <search className={style.search}>
      <SearchField
        key={value}
        defaultValue={value}
        maxLength={longest}
        aria-label={label}
        placeholder={label}
        onSearch={(words) => onSearch(words.trim() || undefined)}
      />
    </search>
  )
}
