import type { SearchKind } from '@duijie/shared/search-queries'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { ArrowRightIcon, SearchIcon } from '../ui/icons.tsx'
import { searchQueries } from './queries.ts'
import style from './search-box.module.css'
import { useSearchTexts } from './texts.ts'
import { useSettled } from './use-settled.ts'

const TYPING_PAUSE_MS = 180
const MAX_LENGTH = 200

interface SearchBoxProps {
  kind: SearchKind
  value: string
  placeholder: string
  onSearch: (q: string) => void
  /** a suggestion that names one need or result */
  onOpen: (id: string) => void
}

/** A combobox (WAI-ARIA): what is typed, or a suggestion chosen by arrow keys or pointer. */
export function SearchBox({ kind, value, placeholder, onSearch, onOpen }: SearchBoxProps) {
  const t = useSearchTexts()
  const listId = useId()
  const [typed, setTyped] = useState(value)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const asked = useSettled(typed.trim(), TYPING_PAUSE_MS)
  const { data } = useQuery({ ...searchQueries.suggestions(kind, asked), enabled: open && asked !== '' })
  const options = open && typed.trim() !== '' ? (data?.items ?? []) : []

  useEffect(() => setTyped(value), [value])

  function search(q: string) {
    setTyped(q)
    setOpen(false)
    setActive(-1)
    onSearch(q.trim())
  }

  function choose({ text, id }: { text: string; id: string | null }) {
    if (id === null) return search(text)
    setOpen(false)
    onOpen(id)
  }

  function move(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape') {
      setOpen(false)
      setActive(-1)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const option = options[active]
      if (option) choose(option)
      else search(typed)
    }
  }

  return (
    <search
      className={style.root}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <div className={style.field}>
        <SearchIcon />
        <input
          type="search"
          role="combobox"
          className={style.input}
          aria-label={placeholder}
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? listId : undefined}
          aria-activedescendant={active >= 0 && options[active] ? `${listId}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={MAX_LENGTH}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setOpen(true)
            setActive(-1)
            if (event.target.value === '' && value !== '') search('')
          }}
          onKeyDown={move}
        />
        <button type="button" className={style.button} onClick={() => search(typed)}>
          {t('search')}
        </button>
      </div>
      {options.length > 0 && (
        <div role="listbox" id={listId} className={style.list} aria-label={t('suggestions')}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input's arrow keys and Enter choose it
            <div
              key={option.id ?? option.text}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={style.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span>{option.text}</span>
              {option.id !== null && <ArrowRightIcon />}
            </div>
          ))}
        </div>
      )}
    </search>
  )
}
