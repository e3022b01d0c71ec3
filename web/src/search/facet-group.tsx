import type { SearchPage } from '@duijie/shared/search'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import style from './facet-panel.module.css'
import type { Facet } from './facets.ts'
import { useSearchTexts } from './texts.ts'

const SHOWN = 8

interface FacetGroupProps {
  facet: Facet
  counts: NonNullable<SearchPage['facets'][string]>
  chosen: readonly string[]
  onToggle: (value: string) => void
}

/** One facet: its values by count, the chosen ones always in sight. */
export function FacetGroup({ facet, counts, chosen, onToggle }: FacetGroupProps) {
  const t = useSearchTexts()
  const label = useLabel()
  const [all, setAll] = useState(false)
  const missing = chosen.filter((value) => counts.every((count) => count.value !== value))
  const values = [...counts, ...missing.map((value) => ({ value, label: null, count: 0 }))]
  if (values.length === 0) return null
  const shown = all ? values : values.filter(({ value }, index) => index < SHOWN || chosen.includes(value))

  function nameOf(value: string, name: string | null): string {
    const known = facet.labels?.[value]
    return known ? label(known) : (name ?? value)
  }

  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{t(facet.title)}</legend>
      {shown.map(({ value, label: name, count }) => (
        <label key={value} className={style.value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span className={style.name}>{nameOf(value, name)}</span>
          <span className={style.count}>{count}</span>
        </label>
      ))}
      {values.length > shown.length || all ? (
        <button type="button" className={style.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('less') : t('more', { count: values.length - shown.length })}
        </button>
      ) : null}
    </fieldset>
  )
}
