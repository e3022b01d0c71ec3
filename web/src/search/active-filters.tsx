import type { SearchPage } from '@duijie/shared/search'
import type { SearchKind } from '@duijie/shared/search-queries'
import { useLabel } from '../i18n/use-label.ts'
import style from './active-filters.module.css'
import { chosenValues, countFilters, facetsOf, toggleValue, withoutFilters } from './facets.ts'
import { chosenMaturity, maturitySteps, withMaturity } from './maturity.ts'
import type { SearchFilters } from './search-filters.ts'
import { useSearchTexts } from './texts.ts'

interface ActiveFiltersProps {
  kind: SearchKind
  filters: SearchFilters
  facets: SearchPage['facets']
  onChange: (filters: SearchFilters) => void
}

/** The filters that hold, each to be taken away by itself. */
export function ActiveFilters({ kind, filters, facets, onChange }: ActiveFiltersProps) {
  const t = useSearchTexts()
  const label = useLabel()
  if (countFilters(kind, filters) === 0) return null
  const chips = facetsOf[kind].flatMap(({ name, labels }) =>
    chosenValues(filters, name).map((value) => {
      const known = labels?.[value]
      const named = facets[name]?.find((count) => count.value === value)?.label
      return {
        key: `${name} ${value}`,
        text: known ? label(known) : (named ?? value),
        without: toggleValue(filters, name, value),
      }
    }),
  )
  const trl = chosenMaturity(kind, filters)
  const step = maturitySteps[kind].find((each) => each.trl === trl)
  if (step) chips.push({ key: 'trl', text: t(step.text), without: withMaturity(kind, filters, null) })
  return (
    <div className={style.row}>
      {chips.map(({ key, text, without }) => (
        <button
          key={key}
          type="button"
          className={style.chip}
          aria-label={t('removeFilter', { filter: text })}
          onClick={() => onChange(without)}
        >
          {text}
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <button type="button" className={style.clear} onClick={() => onChange(withoutFilters(filters))}>
        {t('clearFilters')}
      </button>
    </div>
  )
}
