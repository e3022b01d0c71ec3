import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { SearchIcon } from '../ui/icons.tsx'
import style from './home-search.module.css'
import { useHomeTexts } from './texts.ts'

type Target = '/results' | '/needs'

export function HomeSearch({ first }: { first: Target }) {
  const t = useHomeTexts()
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  const [target, setTarget] = useState<Target>(first)
  return (
    <search>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault()
          void navigate({ to: target, search: q.trim() ? { q: q.trim() } : {} })
        }}
      >
        <fieldset className={style.targets}>
          <legend className="visually-hidden">{t('searchLabel')}</legend>
          {(['/results', '/needs'] as const).map((each) => (
            <label key={each} className={style.target}>
              <input type="radio" name="target" checked={target === each} onChange={() => setTarget(each)} />
              <span>{t(each === '/results' ? 'inResults' : 'inNeeds')}</span>
            </label>
          ))}
        </fieldset>
        <div className={style.field}>
          <SearchIcon />
          <input
            type="search"
            aria-label={t('searchLabel')}
            placeholder={t('searchPlaceholder')}
            maxLength={200}
            enterKeyHint="search"
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
          <button type="submit">{t('search')}</button>
        </div>
      </form>
    </search>
  )
}
